//! Printing the page, or making a PDF of it: the browser asks which.

/// Opens the browser's own dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A refused dialog leaves the page as it is, which the person sees.
        let _ = window.print();
    }
}
