//! A private key as a file: a JWK (RFC 8037, appendix A.1).

use crate::json::{Value, canonical, parse, pretty};
use crate::signing::Seed;

const SECRET: &str = "d";

pub(super) fn write(seed: &Seed) -> String {
    pretty(&seed.public_key().to_jwk().with(SECRET, Value::string(seed.reveal())))
}

/// The key of a file, if it is one whose halves belong together.
pub(super) fn read(bytes: &[u8]) -> Option<Seed> {
    let jwk = parse(bytes).ok()?;
    let seed = Seed::parse(jwk.member(SECRET)?.as_str()?)?;
    let public = seed.public_key().to_jwk();
    (canonical(&jwk.without(SECRET)) == canonical(&public)).then_some(seed)
}
