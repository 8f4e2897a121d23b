//! Getting one of the site's own files.

use gloo::net::http::Request;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, no server.
    Unreachable,
    /// An answer with this status instead of the file.
    Status(u16),
}

/// The bytes of a file of this site, by its absolute address.
///
/// # Errors
/// When there is no answer, or not a good one.
pub async fn fetch(address: &str) -> Result<Vec<u8>, FetchError> {
    let response = Request::get(address).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.binary().await.map_err(|_| FetchError::Unreachable)
}
