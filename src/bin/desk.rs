//! Starts the juror's desk in a browser.

fn main() {
    palmares::ui::desk::start();
}
