//! What becomes of nominees that come out equal.

/// What becomes of nominees that come out equal. Never broken by order, name or chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ties {
    /// They share their place, and all that it earns.
    #[default]
    Shared,
    /// They share it too, unless the president of the jury decides which of them goes ahead, and says why.
    President,
}
