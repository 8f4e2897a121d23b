//! Exact fractions.

use palmares::count::Merit;

fn merit(numerator: u64, denominator: u64) -> Merit {
    Merit::new(numerator, denominator).unwrap()
}

#[test]
fn equal_fractions_are_equal_however_they_came_about() {
    assert_eq!(merit(7, 3), merit(14, 6));
    assert_eq!((merit(14, 6).numerator(), merit(14, 6).denominator()), (7, 3));
    assert_eq!(merit(12, 4), Merit::whole(3));
    assert_eq!(merit(0, 9), Merit::whole(0));
    assert!(merit(0, 9).is_zero() && !merit(1, 9).is_zero());
    assert_eq!(Merit::new(1, 0), None);
    assert_eq!(Merit::new(0, 0), None);
}

#[test]
fn fractions_are_compared_without_rounding() {
    assert!(merit(1, 3) > merit(333_333_333_333, 1_000_000_000_000));
    assert!(merit(u64::MAX, u64::MAX - 1) > Merit::whole(1));
    assert!(merit(u64::MAX - 1, u64::MAX) < Merit::whole(1));
    assert!(merit(u64::MAX, 1) > merit(u64::MAX - 1, 1));
    let mut all = vec![merit(47, 6), Merit::whole(7), merit(22, 3), merit(15, 2)];
    all.sort();
    assert_eq!(all, [Merit::whole(7), merit(22, 3), merit(15, 2), merit(47, 6)]);
}
