//! The sheet that everything is painted on.

use tiny_skia::{
    BlendMode, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Shader, Stroke, StrokeDash,
    Transform,
};

use super::PictureError;
use super::colour::Colour;
use super::layout::{Block, Line};
use super::letters::Letters;

/// Corners of the strokes of the #, two down and two across, on a square of 100.
pub(super) const STROKES: [[(f32, f32); 4]; 4] = [
    [(38.0, -6.0), (53.0, -6.0), (24.0, 112.0), (9.0, 112.0)],
    [(73.0, -6.0), (88.0, -6.0), (59.0, 112.0), (44.0, 112.0)],
    [(6.0, 25.0), (108.0, 25.0), (104.8, 39.0), (2.8, 39.0)],
    [(-3.0, 62.0), (99.0, 62.0), (95.8, 76.0), (-6.2, 76.0)],
];

/// The height of the band at the lower edge.
const BAND: f32 = 16.0;

pub(super) struct Sheet(Pixmap);

impl Sheet {
    pub(super) fn new((width, height): (u32, u32), ground: Colour) -> Result<Self, PictureError> {
        let mut pixels = Pixmap::new(width, height).ok_or(PictureError::Memory)?;
        pixels.fill(ground.with_opacity(1.0));
        Ok(Self(pixels))
    }

    pub(super) fn png(&self) -> Result<Vec<u8>, PictureError> {
        self.0.encode_png().map_err(|error| PictureError::Encoding(error.to_string()))
    }

    /// The #, its strokes printed over each other.
    pub(super) fn hash(&mut self, colours: [Colour; 4], x: f32, y: f32, scale: f32, opacity: f32) {
        for (corners, colour) in STROKES.iter().zip(colours) {
            let mut paint = Paint { anti_alias: true, ..Paint::default() };
            paint.set_color(colour.with_opacity(opacity));
            paint.blend_mode = BlendMode::Multiply;
            let transform = Transform::from_row(scale, 0.0, 0.0, scale, x, y);
            self.fill(outline(corners), &paint, transform);
        }
    }

    /// A shape between corners.
    pub(super) fn shape(&mut self, corners: &[(f32, f32)], colour: Colour) {
        self.fill(outline(corners), &plain(colour), Transform::identity());
    }

    /// The edge that tells the category from afar.
    pub(super) fn band(&mut self, colour: Colour, (right, lower): (f32, f32)) {
        if let Some(band) = Rect::from_ltrb(0.0, lower - BAND, right, lower) {
            self.fill(Some(PathBuilder::from_rect(band)), &plain(colour), Transform::identity());
        }
    }

    /// A line of text that begins at `x` on the height `y`.
    pub(super) fn line(
        &mut self,
        letters: &Letters,
        line: &Line,
        x: f32,
        y: f32,
        colour: Colour,
        accent: Colour,
    ) {
        for (begin, text, stands_out) in &line.pieces {
            let colour = if *stands_out { accent } else { colour };
            let path = letters.outline(text, line.face, line.size, (x + begin, y));
            self.fill(path, &plain(colour), Transform::identity());
        }
    }

    /// Lines below `y`; says where they end.
    pub(super) fn block(
        &mut self,
        letters: &Letters,
        block: &Block,
        x: f32,
        y: f32,
        colour: Colour,
        accent: Colour,
    ) -> f32 {
        let mut height = y + block.rise;
        for line in &block.lines {
            self.line(letters, line, x, height, colour, accent);
            height += block.leading;
        }
        y + block.height()
    }

    pub(super) fn fill(&mut self, path: Option<Path>, paint: &Paint<'_>, transform: Transform) {
        if let Some(path) = path {
            self.0.fill_path(&path, paint, FillRule::Winding, transform, None);
        }
    }

    /// A circle without its disc.
    pub(super) fn ring(
        &mut self,
        (x, y): (f32, f32),
        radius: f32,
        width: f32,
        dash: Option<[f32; 2]>,
        (colour, opacity): (Colour, f32),
    ) {
        let mut paint = plain(colour);
        paint.set_color(colour.with_opacity(opacity));
        let dash = dash.and_then(|dash| StrokeDash::new(dash.to_vec(), 0.0));
        let stroke = Stroke { width, dash, ..Stroke::default() };
        if let Some(circle) = PathBuilder::from_circle(x, y, radius) {
            self.0.stroke_path(&circle, &paint, &stroke, Transform::identity(), None);
        }
    }
}

fn outline(corners: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, (x, y)) in corners.iter().enumerate() {
        if index == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    path.close();
    path.finish()
}

/// One colour, with soft edges.
pub(super) fn plain(colour: Colour) -> Paint<'static> {
    shaded(Shader::SolidColor(colour.with_opacity(1.0)))
}

/// A shading, with soft edges.
pub(super) fn shaded(shader: Shader<'static>) -> Paint<'static> {
    Paint { shader, anti_alias: true, ..Paint::default() }
}
