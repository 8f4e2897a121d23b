//! What a nominee earned, as an exact fraction.

use std::cmp::Ordering;

/// What a nominee earned: votes, points or a mean score, in lowest terms. Never rounded, so that equal is equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Merit {
    numerator: u64,
    denominator: u64,
}

impl Merit {
    /// A fraction; nothing where the denominator is 0.
    pub fn new(numerator: u64, denominator: u64) -> Option<Self> {
        let divisor = greatest_common_divisor(numerator, denominator);
        let part = |number: u64| number.checked_div(divisor);
        (denominator > 0).then_some(())?;
        Some(Self { numerator: part(numerator)?, denominator: part(denominator)? })
    }

    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// What stands above the line.
    pub fn numerator(self) -> u64 {
        self.numerator
    }

    /// What stands below it, at least 1.
    pub fn denominator(self) -> u64 {
        self.denominator
    }

    /// The same with up to two decimals behind this mark, and whether that is all of it.
    pub fn decimal(self, mark: char) -> (String, bool) {
        let (numerator, denominator) = (u128::from(self.numerator), u128::from(self.denominator));
        let hundredths =
            (200 * numerator + denominator).checked_div(2 * denominator).unwrap_or_default();
        let exact = (100 * numerator).is_multiple_of(denominator);
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let text = match (rest, rest % 10) {
            (0, _) => whole.to_string(),
            (rest, 0) => format!("{whole}{mark}{}", rest / 10),
            (rest, _) => format!("{whole}{mark}{rest:02}"),
        };
        (text, exact)
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }
}

impl Ord for Merit {
    fn cmp(&self, other: &Self) -> Ordering {
        let product = |left: u64, right: u64| u128::from(left) * u128::from(right);
        product(self.numerator, other.denominator).cmp(&product(other.numerator, self.denominator))
    }
}

impl PartialOrd for Merit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn greatest_common_divisor(left: u64, right: u64) -> u64 {
    match left.checked_rem(right) {
        None => left,
        Some(rest) => greatest_common_divisor(right, rest),
    }
}
