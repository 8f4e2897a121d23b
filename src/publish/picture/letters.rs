//! Text as outlines, in the typefaces of the site.

use std::sync::OnceLock;

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{Buffer, Font, GlyphId, ShapeOptions, ShaperFont, shape};
use tiny_skia::{Path, PathBuilder};

use super::PictureError;

const DISPLAY: &[u8] = include_bytes!("../../../public/fonts/bricolage-grotesque.woff2");
const TEXT: &[u8] = include_bytes!("../../../public/fonts/atkinson-hyperlegible-next.woff2");

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Names.
    Headline,
    /// What was done.
    Sentence,
    /// The rest.
    Small,
}

impl Face {
    /// Space between letters, in parts of their size; less than none.
    fn tracking(self) -> f32 {
        match self {
            Self::Headline => -0.03,
            Self::Sentence => -0.008,
            Self::Small => 0.0,
        }
    }
}

/// The typefaces, ready.
pub(super) struct Letters {
    headline: Font,
    sentence: Font,
    small: Font,
}

/// A glyph and how far it stands from the beginning of its text, for letters of size 1.
struct Placed {
    glyph: GlyphId,
    x: f32,
    y: f32,
}

impl Letters {
    /// The typefaces of the site, read once.
    pub(super) fn of_the_site() -> Result<&'static Self, PictureError> {
        static LETTERS: OnceLock<Result<Letters, PictureError>> = OnceLock::new();
        LETTERS.get_or_init(Self::read).as_ref().map_err(Clone::clone)
    }

    fn read() -> Result<Self, PictureError> {
        Ok(Self {
            headline: read(DISPLAY, 800.0)?,
            sentence: read(DISPLAY, 600.0)?,
            small: read(TEXT, 700.0)?,
        })
    }

    fn font(&self, face: Face) -> &Font {
        match face {
            Face::Headline => &self.headline,
            Face::Sentence => &self.sentence,
            Face::Small => &self.small,
        }
    }

    /// How wide a text is at this size.
    pub(super) fn width(&self, text: &str, face: Face, size: f32) -> f32 {
        self.place(text, face).1 * size
    }

    /// The text as one path, beginning at `x` on the line `y`.
    pub(super) fn outline(
        &self,
        text: &str,
        face: Face,
        size: f32,
        (x, y): (f32, f32),
    ) -> Option<Path> {
        let font = self.font(face);
        let glyphs = font.outline_glyphs();
        let mut pen = Pen { path: PathBuilder::new(), x, y };
        for placed in self.place(text, face).0 {
            pen.x = x + placed.x * size;
            pen.y = y - placed.y * size;
            if let Some(glyph) = glyphs.get(placed.glyph) {
                let options = DrawOptions::new().with_ppem(Some(size));
                // A glyph that cannot be drawn is left out, like one that is not there.
                let _ = glyph.draw(&options, DrawMemory::default(), &mut pen);
            }
        }
        pen.path.finish()
    }

    /// Where each glyph stands, and how wide they are together.
    fn place(&self, text: &str, face: Face) -> (Vec<Placed>, f32) {
        let font = self.font(face);
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        if shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new()).is_err() {
            return (Vec::new(), 0.0);
        }
        let em = f32::from(font.units_per_em().max(1));
        let mut placed = Vec::new();
        let mut x = 0.0;
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let glyph = GlyphId::new(info.glyph_id);
            // The box that fonts draw for a missing character is left out.
            if glyph == GlyphId::NOTDEF {
                continue;
            }
            let (dx, dy) = (units(position.x_offset) / em, units(position.y_offset) / em);
            placed.push(Placed { glyph, x: x + dx, y: dy });
            x += units(position.x_advance) / em + face.tracking();
        }
        (placed, x)
    }
}

/// Font units stay far below what an `i16` holds.
fn units(value: i32) -> f32 {
    f32::from(i16::try_from(value).unwrap_or(i16::MAX))
}

fn read(file: &[u8], weight: f32) -> Result<Font, PictureError> {
    let bytes = wuff::decompress_woff2(file)
        .map_err(|error| PictureError::Typeface(format!("{error:?}")))?;
    let font = Font::new(bytes, 0);
    let font = font.ok_or_else(|| PictureError::Typeface("no font inside".to_owned()))?;
    Ok(font.instance_builder().variations([("wght", weight)]).build())
}

/// Puts outlines where the text stands; a font's heights grow upwards, a picture's downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx0, self.y - cy0, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (left, top) = (self.x, self.y);
        self.path.cubic_to(left + cx0, top - cy0, left + cx1, top - cy1, left + x, top - y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
