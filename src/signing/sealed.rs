//! Signing a document, and verifying its signature.

use super::{PublicKey, Purpose, SIGNATURE_BYTES, SignError, Signer, from_base64url, to_base64url};
use crate::json::{Value, canonical};

/// The member that holds the signature and is not itself signed.
pub const SIGNATURE_MEMBER: &str = "signature";

/// Why a signature is not valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureFault {
    /// There is none, or it is no text.
    Missing,
    /// It is not `header..signature` in base64url.
    BadForm,
    /// Its header is not exactly the one of this purpose and this key.
    WrongHeader,
    /// The key is one under which signatures can be forged.
    WeakKey,
    /// The document is not what was signed, or somebody else signed it.
    Mismatch,
}

/// Signs a document, and verifies the signature before returning it.
///
/// # Errors
/// When the keeper of the key refuses, or does not sign what it was given.
pub async fn seal(
    document: &Value,
    purpose: Purpose,
    signer: &impl Signer,
) -> Result<Value, SignError> {
    let document = document.without(SIGNATURE_MEMBER);
    let key = signer.public_key();
    let header = header(purpose, &key);
    let signature = signer.sign(signing_input(&header, &document).as_bytes()).await?;
    let signature = format!("{header}..{}", to_base64url(&signature));
    let sealed = document.with(SIGNATURE_MEMBER, Value::string(signature));
    verify(&sealed, purpose, &key).map_err(|_| SignError::NotOurs)?;
    Ok(sealed)
}

/// Whether this document was signed for this purpose with this key.
///
/// # Errors
/// The one reason why it was not.
pub fn verify(document: &Value, purpose: Purpose, key: &PublicKey) -> Result<(), SignatureFault> {
    let signature =
        document.member(SIGNATURE_MEMBER).and_then(Value::as_str).ok_or(SignatureFault::Missing)?;
    let (found, signature) = signature.split_once("..").ok_or(SignatureFault::BadForm)?;
    let signature: [u8; SIGNATURE_BYTES] =
        from_base64url(signature).ok_or(SignatureFault::BadForm)?;
    if !key.is_strong() {
        return Err(SignatureFault::WeakKey);
    }
    let header = header(purpose, key);
    if found != header {
        return Err(SignatureFault::WrongHeader);
    }
    let message = signing_input(&header, &document.without(SIGNATURE_MEMBER));
    if key.verifies(message.as_bytes(), &signature) {
        Ok(())
    } else {
        Err(SignatureFault::Mismatch)
    }
}

/// The signature of a sealed document without its header, which follows from the purpose and the key: for where there
/// is little room.
pub fn bare_signature(sealed: &Value) -> Option<&str> {
    sealed.member(SIGNATURE_MEMBER)?.as_str()?.split_once("..").map(|(_, signature)| signature)
}

/// Puts a bare signature back on its document. Whether it is valid is not checked here.
#[must_use]
pub fn with_bare_signature(
    document: &Value,
    purpose: Purpose,
    key: &PublicKey,
    signature: &str,
) -> Value {
    let signature = format!("{}..{signature}", header(purpose, key));
    document.with(SIGNATURE_MEMBER, Value::string(signature))
}

/// The protected header: exactly these members, in canonical form.
fn header(purpose: Purpose, key: &PublicKey) -> String {
    let header = Value::object([
        ("alg", Value::string("Ed25519")),
        ("kid", Value::string(key.thumbprint())),
        ("typ", Value::string(purpose.header_type())),
    ]);
    to_base64url(canonical(&header).as_bytes())
}

/// RFC 7515 §5.1, step 8.
fn signing_input(header: &str, payload: &Value) -> String {
    format!("{header}.{}", to_base64url(canonical(payload).as_bytes()))
}
