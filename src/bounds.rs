//! How much there may be of everything, in one place: what one document can hold, every document that repeats it can
//! hold too. Numbers are counts, or bytes of a file where the name says so.

/// Categories of an edition, and answers of a ballot.
pub const CATEGORIES: usize = 100;

/// Nominees of an edition, and whatever a ballot, a draft or results say of each of them.
pub const NOMINEES: usize = 200_000;

/// Criteria of a category that is judged by scores.
pub const CRITERIA: usize = 20;

/// The highest score, in half points.
pub const HALF_POINTS: u32 = 2_000;

/// Jurors of a jury, and the largest quorum.
pub const JURORS: usize = 10_000;

/// Ballot files of a vote: those that are received, decided upon, and named in results.
pub const BALLOTS: usize = 100_000;

/// The largest edition.
pub const EDITION_BYTES: usize = 32 << 20;

/// The largest ballot, and the largest draft of one. An edition in which a juror could have to write a larger one is
/// refused (`format::edition_v1`).
pub const BALLOT_BYTES: usize = 16 << 20;

/// The largest copy of a juror's work: a draft, laid out for people.
pub const BACKUP_BYTES: usize = 2 * BALLOT_BYTES;

/// What a juror writes in their own words in one draft, as bytes of JSON, with [`REMARK_BYTES`] for each text.
pub const WRITTEN_BYTES: usize = 1 << 20;

/// What surrounds each text that a juror writes: the names of its members, the nominee, the layout.
pub const REMARK_BYTES: usize = 250;

/// The largest results.
pub const RESULTS_BYTES: usize = 256 << 20;

/// [`JURORS`] as a number of people.
pub const MOST_JURORS: u32 = 10_000;

/// [`BALLOTS`] as a number of ballots.
pub const MOST_BALLOTS: u32 = 100_000;

const _: () = assert!(MOST_JURORS as usize == JURORS && MOST_BALLOTS as usize == BALLOTS);
const _: () = assert!(JURORS <= BALLOTS, "each juror may send a ballot");
const _: () =
    assert!(MOST_BALLOTS.checked_mul(HALF_POINTS).is_some(), "sums of scores are u32 in results");
const _: () = assert!(WRITTEN_BYTES < BALLOT_BYTES && BALLOT_BYTES < RESULTS_BYTES);
