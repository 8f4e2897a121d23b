//! The pictures of the installed app: the # on paper, and one for each of its shortcuts.
//!
//! The same for every edition. The same program draws the same bytes.

use std::fmt::Write as _;

use super::PictureError;
use super::colour::{self, Colour};
use super::paint::{STROKES, Sheet};

/// What a system may do with a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::publish) enum Purpose {
    /// Show it as it is.
    Any,
    /// Cut it to the shape of its other pictures: only a circle of 80 % is certain to stay.
    Maskable,
}

/// A picture of the app.
#[derive(Debug, Clone, Copy)]
pub(in crate::publish) struct Icon {
    /// Below the top of the site.
    pub(in crate::publish) path: &'static str,
    /// Pixels across and down; none where it has any size.
    pub(in crate::publish) size: Option<u16>,
    /// What may be done with it.
    pub(in crate::publish) purpose: Purpose,
}

/// The icons of the app. PNG files come first, because browsers take the first that fits.
pub(in crate::publish) const ICONS: [Icon; 4] = [
    Icon { path: "icons/icon-192.png", size: Some(192), purpose: Purpose::Any },
    Icon { path: "icons/icon-512.png", size: Some(512), purpose: Purpose::Any },
    Icon { path: "icons/icon-maskable-512.png", size: Some(512), purpose: Purpose::Maskable },
    Icon { path: "icons/icon.svg", size: None, purpose: Purpose::Any },
];

/// Its shortcuts: to vote, to explore.
pub(in crate::publish) const SHORTCUTS: [Icon; 2] = [
    Icon { path: "icons/vote-96.png", size: Some(96), purpose: Purpose::Any },
    Icon { path: "icons/explore-96.png", size: Some(96), purpose: Purpose::Any },
];

/// The middle of the # on its square of 100.
const MIDDLE: (f32, f32) = (50.9, 53.0);
/// From there to the corner that is farthest away.
const REACH: f32 = 72.4;

/// The paper that all of them are drawn on, as documents name it.
pub(in crate::publish) fn ground() -> String {
    Colour::paper().to_hex()
}

/// Every picture of the app, each with its path below the top of the site.
///
/// # Errors
/// Where the pixels cannot be written.
pub fn icons() -> Result<Vec<(String, Vec<u8>)>, PictureError> {
    let mut icons = Vec::new();
    for icon in ICONS {
        let drawn = match icon.size {
            Some(size) => mark(size, icon.purpose)?,
            None => mark_as_svg().into_bytes(),
        };
        icons.push((icon.path.to_owned(), drawn));
    }
    for (icon, draw) in SHORTCUTS.into_iter().zip([vote, explore]) {
        icons.push((icon.path.to_owned(), draw(f32::from(icon.size.unwrap_or_default()))?));
    }
    Ok(icons)
}

/// How large the # stands on a square of 1.
fn scale(purpose: Purpose) -> f32 {
    match purpose {
        Purpose::Any => 0.006_3,
        Purpose::Maskable => 0.39 / REACH,
    }
}

fn mark(size: u16, purpose: Purpose) -> Result<Vec<u8>, PictureError> {
    let mut sheet = square(size)?;
    let size = f32::from(size);
    let scale = scale(purpose) * size;
    let (x, y) = (size / 2.0 - MIDDLE.0 * scale, size / 2.0 - MIDDLE.1 * scale);
    sheet.hash(colour::mark(), x, y, scale, 1.0);
    sheet.png()
}

/// The same, for any size.
fn mark_as_svg() -> String {
    let side = 1.0 / scale(Purpose::Any);
    let (left, top) = (MIDDLE.0 - side / 2.0, MIDDLE.1 - side / 2.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left:.1} {top:.1} {side:.1} {side:.1}\">\
         <path fill=\"{}\" d=\"M{left:.1} {top:.1}h{side:.1}v{side:.1}h-{side:.1}z\"/>",
        ground()
    );
    for (corners, colour) in STROKES.iter().zip(colour::mark()) {
        let corners: Vec<_> = corners.iter().map(|(x, y)| format!("{x} {y}")).collect();
        let _ = write!(
            svg,
            "<path style=\"mix-blend-mode:multiply\" fill=\"{}\" d=\"M{}z\"/>",
            colour.to_hex(),
            corners.join("L")
        );
    }
    svg + "</svg>\n"
}

/// A ticked box that leans as the # does.
fn vote(size: f32) -> Result<Vec<u8>, PictureError> {
    const BOX: [(f32, f32); 4] = [(0.22, 0.16), (0.92, 0.16), (0.78, 0.84), (0.08, 0.84)];
    const TICK: [(f32, f32); 6] =
        [(0.27, 0.52), (0.36, 0.43), (0.46, 0.54), (0.67, 0.29), (0.76, 0.37), (0.47, 0.71)];
    let mut sheet = shortcut()?;
    sheet.shape(&BOX.map(|corner| at(corner, size)), Colour::ink());
    sheet.shape(&TICK.map(|corner| at(corner, size)), Colour::paper());
    sheet.png()
}

/// The strip of categories.
fn explore(size: f32) -> Result<Vec<u8>, PictureError> {
    const WIDTH: f32 = 0.17;
    let mut sheet = shortcut()?;
    for (place, left) in colour::MARK.into_iter().zip([0.08, 0.26, 0.44, 0.62]) {
        let upper = left + 0.14;
        let tile = [(upper, 0.16), (upper + WIDTH, 0.16), (left + WIDTH, 0.84), (left, 0.84)];
        sheet.shape(&tile.map(|corner| at(corner, size)), Colour::vivid(colour::hue(place)));
    }
    sheet.png()
}

fn shortcut() -> Result<Sheet, PictureError> {
    let [first, ..] = SHORTCUTS;
    square(first.size.unwrap_or_default())
}

fn square(size: u16) -> Result<Sheet, PictureError> {
    Sheet::new((size.into(), size.into()), Colour::paper())
}

fn at((x, y): (f32, f32), size: f32) -> (f32, f32) {
    (x * size, y * size)
}
