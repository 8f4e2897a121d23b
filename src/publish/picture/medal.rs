//! A distinction, struck as a medal.

use tiny_skia::{GradientStop, PathBuilder, Point, SpreadMode, SweepGradient, Transform};

use super::colour::Colour;
use super::letters::{Face, Letters};
use super::paint::{Sheet, plain, shaded};
use crate::edition::Metal;

/// Where the light falls on the metal, and how much: deep, light or plain.
const LIGHT: [(f32, Shade); 7] = [
    (0.0, Shade::Deep),
    (0.12, Shade::Light),
    (0.28, Shade::Plain),
    (0.46, Shade::Deep),
    (0.62, Shade::Light),
    (0.78, Shade::Plain),
    (1.0, Shade::Deep),
];

#[derive(Debug, Clone, Copy)]
enum Shade {
    Light,
    Plain,
    Deep,
}

/// The colour of a metal in this light, as `style/components.css` has it.
fn metal_colour(metal: Metal, shade: Shade) -> Colour {
    let (lightness, chroma, hue) = match (metal, shade) {
        (Metal::Gold, Shade::Light) => (0.96, 0.09, 98.0),
        (Metal::Gold, Shade::Plain) => (0.83, 0.15, 88.0),
        (Metal::Gold, Shade::Deep) => (0.62, 0.13, 72.0),
        (Metal::Silver, Shade::Light) => (0.98, 0.003, 250.0),
        (Metal::Silver, Shade::Plain) => (0.84, 0.01, 250.0),
        (Metal::Silver, Shade::Deep) => (0.62, 0.018, 255.0),
        (Metal::Bronze, Shade::Light) => (0.86, 0.075, 58.0),
        (Metal::Bronze, Shade::Plain) => (0.69, 0.105, 52.0),
        (Metal::Bronze, Shade::Deep) => (0.48, 0.095, 44.0),
    };
    Colour::oklch(lightness, chroma, hue)
}

/// A disc around `centre`. If no source names the metal, only the outline is drawn.
pub(super) fn strike(
    sheet: &mut Sheet,
    letters: &Letters,
    metal: Option<Metal>,
    centre: (f32, f32),
    radius: f32,
) {
    let (x, y) = centre;
    let ink = Colour::ink();
    let shading = metal.and_then(|metal| {
        let stop =
            |(place, shade)| GradientStop::new(place, metal_colour(metal, shade).with_opacity(1.0));
        let stops = LIGHT.into_iter().map(stop).collect();
        let turned = Transform::from_rotate_at(125.0, x, y);
        SweepGradient::new(Point::from_xy(x, y), 0.0, 360.0, stops, SpreadMode::Pad, turned)
    });
    if let Some(shading) = shading {
        let disc = PathBuilder::from_circle(x, y, radius);
        sheet.fill(disc, &shaded(shading), Transform::identity());
        sheet.ring(centre, radius - 1.25, 2.5, None, (ink, 0.55));
        sheet.ring(centre, radius * 0.8, 1.5, None, (ink, 0.55));
    } else {
        sheet.ring(centre, radius - 2.0, 4.0, Some([10.0, 7.0]), (ink, 1.0));
    }
    let size = radius * 1.04;
    let left = x - letters.width("#", Face::Headline, size) / 2.0 - size * 0.015;
    let sign = letters.outline("#", Face::Headline, size, (left, y + size * 0.35));
    sheet.fill(sign, &plain(ink), Transform::from_rotate_at(-9.0, x, y));
}
