//! The acts on the stage and their keys. Remote controls for presentations send Page Up, Page Down and full stop.

/// What somebody does on a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// To the next slide.
    Next,
    /// To the one before.
    Back,
    /// To the first one.
    First,
    /// Makes the screen black, or shows the slide again.
    Blank,
    /// Full screen, or back to the window.
    FullScreen,
    /// Leaves the stage.
    Out,
}

impl Act {
    /// What a key does, as browsers name keys.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => Self::Next,
            "ArrowLeft" | "ArrowUp" | "PageUp" => Self::Back,
            "Home" => Self::First,
            "b" | "B" | "." => Self::Blank,
            "f" | "F" => Self::FullScreen,
            "Escape" => Self::Out,
            _ => return None,
        })
    }
}
