//! Starts the gallery in a browser: the program for everybody.

fn main() {
    palmares::ui::gallery::start();
}
