//! The colours of the page's light theme, from OKLCH as the style sheets name them.

use tiny_skia::Color;

/// The hue of each category, as `style/tokens.css` orders them.
const HUES: [f32; 10] = [90.0, 255.0, 25.0, 325.0, 165.0, 55.0, 290.0, 205.0, 355.0, 130.0];

/// The categories whose hues the mark has.
pub(super) const MARK: [usize; 4] = [2, 1, 0, 4];

/// The hue of the category at this place.
pub(super) fn hue(place: usize) -> f32 {
    HUES.get(place % HUES.len()).copied().unwrap_or_default()
}

/// The large # of these hues.
pub(super) fn strokes(hues: [f32; 4]) -> [Colour; 4] {
    hues.map(|hue| Colour::oklch(0.8, 0.13, hue))
}

/// The small #.
pub(super) fn mark() -> [Colour; 4] {
    MARK.map(|place| Colour::oklch(0.74, 0.13, hue(place)))
}

/// A colour of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour {
    red: f32,
    green: f32,
    blue: f32,
}

impl Colour {
    pub(super) fn paper() -> Self {
        Self::oklch(0.982, 0.006, 100.0)
    }

    pub(super) fn ink() -> Self {
        Self::oklch(0.21, 0.04, 280.0)
    }

    pub(super) fn hue_ink(hue: f32) -> Self {
        Self::oklch(0.47, 0.105, hue)
    }

    pub(super) fn wash(hue: f32) -> Self {
        Self::oklch(0.945, 0.032, hue)
    }

    pub(super) fn vivid(hue: f32) -> Self {
        Self::oklch(0.77, 0.13, hue)
    }

    /// Lightness, chroma and hue in degrees (CSS Color 4 §9), brought into sRGB by cutting off.
    pub(super) fn oklch(lightness: f32, chroma: f32, hue: f32) -> Self {
        let (sine, cosine) = hue.to_radians().sin_cos();
        let (a, b) = (chroma * cosine, chroma * sine);
        let long = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let medium = (lightness - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
        let short = (lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
        Self {
            red: encode(4.076_741_7 * long - 3.307_711_6 * medium + 0.230_969_94 * short),
            green: encode(-1.268_438 * long + 2.609_757_4 * medium - 0.341_319_4 * short),
            blue: encode(-0.004_196_086 * long - 0.703_418_6 * medium + 1.707_614_7 * short),
        }
    }

    /// As documents name it: `#rrggbb`.
    pub(super) fn to_hex(self) -> String {
        let colour = self.with_opacity(1.0).to_color_u8();
        format!("#{:02x}{:02x}{:02x}", colour.red(), colour.green(), colour.blue())
    }

    /// What the pixels are filled with.
    pub(super) fn with_opacity(self, opacity: f32) -> Color {
        Color::from_rgba(self.red, self.green, self.blue, opacity).unwrap_or(Color::BLACK)
    }
}

/// The transfer function of sRGB.
fn encode(linear: f32) -> f32 {
    let linear = linear.clamp(0.0, 1.0);
    if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 }
}
