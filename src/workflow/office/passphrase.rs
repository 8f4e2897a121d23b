//! An estimate of how hard a passphrase is to guess, and a proposal of random words.

/// How many bytes of chance a proposed passphrase takes: 72 bits.
pub const PASSPHRASE_CHANCE: usize = 9;

/// Shorter passphrases are refused, because somebody who has the key file can try as many as they like.
const SHORTEST: usize = 16;
const LONG: usize = 24;
/// Fewer different characters are a pattern.
const FEWEST_DIFFERENT: usize = 7;

/// Words that are tried first when guessing. They add nothing to a passphrase.
const COMMON: [&str; 14] = [
    "azertyuiop",
    "qwertyuiop",
    "qsdfghjklm",
    "abcdefghij",
    "0123456789",
    "1234567890",
    "motdepasse",
    "password",
    "passphrase",
    "azerty",
    "qwerty",
    "123456",
    "palmares",
    "palmarès",
];

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// This many characters are missing.
    TooShort(usize),
    /// It repeats itself, or is what everybody tries first.
    Common,
    /// Long enough.
    Fair,
    /// Long.
    Strong,
}

impl Strength {
    /// Estimates a passphrase that somebody made up. Whether others know it cannot be seen.
    pub fn of(passphrase: &str) -> Self {
        let length = passphrase.trim().chars().count();
        if length < SHORTEST {
            return Self::TooShort(SHORTEST - length);
        }
        let mut rest = passphrase.to_lowercase();
        for common in COMMON {
            rest = rest.replace(common, "");
        }
        let rest: String = rest.chars().filter(|it| it.is_alphanumeric()).collect();
        let mut different: Vec<_> = rest.chars().collect();
        different.sort_unstable();
        different.dedup();
        match rest.chars().count() {
            few if few < SHORTEST / 2 || different.len() < FEWEST_DIFFERENT => Self::Common,
            _ if length < LONG => Self::Fair,
            _ => Self::Strong,
        }
    }

    /// Whether a key may be put under it.
    pub fn is_enough(self) -> bool {
        matches!(self, Self::Fair | Self::Strong)
    }
}

/// Sixteen consonants and four vowels that are told apart by ear, in French and in English: a syllable is 6 bits.
const CONSONANTS: [char; 16] =
    ['b', 'd', 'f', 'g', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'y', 'z'];
const VOWELS: [char; 4] = ['a', 'i', 'o', 'u'];

/// A passphrase of six words that mean nothing and can be read out: two syllables each, all of them chance.
pub fn propose_passphrase(chance: [u8; PASSPHRASE_CHANCE]) -> String {
    let bits = chance.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let pick = |from: &[char], place: u32| {
        let low = u32::try_from((bits >> place) & 0xf).unwrap_or_default();
        let at = usize::try_from(low).unwrap_or_default() % from.len();
        from.get(at).copied()
    };
    let syllable = |number: u32| {
        let (consonant, vowel) = (pick(&CONSONANTS, 6 * number + 2), pick(&VOWELS, 6 * number));
        consonant.into_iter().chain(vowel)
    };
    let word =
        |number: u32| syllable(2 * number + 1).chain(syllable(2 * number)).collect::<String>();
    (0..6).rev().map(word).collect::<Vec<_>>().join("-")
}
