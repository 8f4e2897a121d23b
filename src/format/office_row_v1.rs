//! A file that came to an organiser, as this browser keeps it: under the digest of its bytes, so that the same one is
//! kept once.

use crate::json::{Value, canonical, parse};
use crate::signing::{Digest, bytes_of_base64url, to_base64url};

const PREFIX: &str = "file-";

/// Whether a row of this name keeps a file.
pub fn is_file(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// The name and the text of its row.
pub fn write(name: &str, bytes: &[u8]) -> (String, String) {
    let row = Value::object([
        ("name", Value::string(name)),
        ("bytes", Value::string(to_base64url(bytes))),
    ]);
    (format!("{PREFIX}{}", Digest::of_bytes(bytes).to_hex()), canonical(&row))
}

/// The file that a row keeps, with its name; nothing where it keeps something else.
pub fn read(row: &str) -> Option<(String, Vec<u8>)> {
    let row = parse(row.as_bytes()).ok()?;
    let name = row.member("name")?.as_str()?.to_owned();
    Some((name, bytes_of_base64url(row.member("bytes")?.as_str()?)?))
}
