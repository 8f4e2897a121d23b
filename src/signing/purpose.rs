//! What a signature is for.

/// One purpose for each kind of signed document: a signature made for one is never valid for another
/// (explicit typing, RFC 8725 §3.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A juror's ballot.
    Ballot,
    /// An invitation of a juror, signed by the organiser.
    Invitation,
    /// A claim, which ties an invitation to the device that it was opened on.
    Claim,
    /// A list of revoked invitations.
    Revocations,
    /// The results.
    Results,
}

impl Purpose {
    /// The `typ` of the header.
    pub fn header_type(self) -> &'static str {
        match self {
            Self::Ballot => "palmares-ballot+json",
            Self::Invitation => "palmares-invitation+json",
            Self::Claim => "palmares-claim+json",
            Self::Revocations => "palmares-revocations+json",
            Self::Results => "palmares-results+json",
        }
    }
}
