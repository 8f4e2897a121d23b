//! What a signature is for.

/// One purpose for each kind of signed document: a signature made for one is never valid for another
/// (explicit typing, RFC 8725 §3.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A juror's ballot.
    Ballot,
}

impl Purpose {
    /// The `typ` of the header.
    pub fn header_type(self) -> &'static str {
        match self {
            Self::Ballot => "palmares-ballot+json",
        }
    }
}
