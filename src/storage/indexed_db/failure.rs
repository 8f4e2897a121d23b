//! What the browser's errors mean for a juror's work. Knows nothing of what was being read or written.

use indexed_db_futures::error::{Error, OpenDbError};

use crate::storage::StorageError;

impl From<Error> for StorageError {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(exception) => named(web_sys::DomException::from(exception)),
            other => Self::Failed(other.to_string()),
        }
    }
}

impl From<OpenDbError> for StorageError {
    fn from(error: OpenDbError) -> Self {
        match error {
            OpenDbError::Base(error) => error.into(),
            // `open` itself threw, for which the crate has no other word: we never ask for version 0.
            OpenDbError::VersionZero
            | OpenDbError::UnsupportedEnvironment
            | OpenDbError::NullFactory => Self::Unavailable,
        }
    }
}

/// Whether the same request may succeed a moment later: the browser's own files were busy or being repaired.
pub(super) fn may_pass(error: &OpenDbError) -> bool {
    let OpenDbError::Base(Error::DomException(exception)) = error else { return false };
    let exception = web_sys::DomException::from(exception.clone());
    matches!(exception.name().as_str(), "UnknownError" | "AbortError" | "TimeoutError")
}

fn named(exception: web_sys::DomException) -> StorageError {
    let name = exception.name();
    match name.as_str() {
        "QuotaExceededError" => StorageError::Full,
        "AbortError" => StorageError::Refused,
        "ConstraintError" => StorageError::Conflict,
        "VersionError" => StorageError::NewerVersion,
        "SecurityError" | "NotAllowedError" => StorageError::Unavailable,
        _ => StorageError::Failed(format!("{name}: {}", exception.message())),
    }
}
