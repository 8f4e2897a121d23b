//! base64url without padding (RFC 4648 §5, RFC 7515 §2), and the padded base64 of the web (RFC 4648 §4).

use base64ct::{Base64, Base64UrlUnpadded, Encoding};

/// The text of some bytes.
pub fn to_base64url(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// The padded text of some bytes.
pub(super) fn to_base64(bytes: &[u8]) -> String {
    Base64::encode_string(bytes)
}

/// The bytes of a text; `None` for padding, white space, other alphabets or stray bits at the end.
pub fn from_base64url<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let decoded = Base64UrlUnpadded::decode(text, &mut bytes).ok()?;
    (decoded.len() == N && to_base64url(decoded) == text).then_some(bytes)
}

/// As [`from_base64url`], for a text of unknown length.
pub fn bytes_of_base64url(text: &str) -> Option<Vec<u8>> {
    let bytes = Base64UrlUnpadded::decode_vec(text).ok()?;
    (to_base64url(&bytes) == text).then_some(bytes)
}
