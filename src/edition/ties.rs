//! How tied nominees are placed.

/// How tied nominees are placed. A tie is never broken by order, name or chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ties {
    /// They share their place, and all that it earns.
    #[default]
    Shared,
    /// They share it, unless the president of the jury decides which of them is placed ahead, and gives a reason.
    President,
}
