//! Starts the organiser's program in a browser: in a page, and in the workers that it starts beside it.

fn main() {
    palmares::ui::organiser::start();
}
