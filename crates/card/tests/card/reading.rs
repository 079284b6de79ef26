//! A PDF is read back: its letters with their sizes, and its pages as pictures.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro::{RenderCache, RenderSettings, render};

/// A letter as it stands on the paper.
#[derive(Debug, Clone)]
pub struct Letter {
    pub text: String,
    /// The font has no drawing for it.
    pub missing: bool,
    /// Size in pt.
    pub size: f64,
    /// Left end and base line in pt from the lower left corner.
    pub x: f64,
    pub y: f64,
}

#[derive(Default)]
struct Reader {
    letters: Vec<Letter>,
    /// What is cut away lies outside one of these.
    clips: Vec<Rect>,
}

impl Device<'_> for Reader {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clips.push(clip.path.bounding_box());
    }
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, at: Affine, own: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(sign)) => sign.to_string(),
            Some(BfString::String(signs)) => signs,
            None => "\u{FFFD}".to_owned(),
        };
        let missing = matches!(glyph, Glyph::Outline(outline) if outline.glyph_id().to_u32() == 0);
        let whole = (at * own).as_coeffs();
        // Outlines are a thousand units high.
        let size = (whole[1].powi(2) + whole[3].powi(2)).sqrt() * 1000.0;
        let middle = Point::new(whole[4] + size / 2.0, whole[5] + size / 3.0);
        if self.clips.iter().any(|clip| !clip.contains(middle)) {
            return;
        }
        self.letters.push(Letter { text, missing, size, x: whole[4], y: whole[5] });
    }
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {
        self.clips.pop();
    }
    fn pop_transparency_group(&mut self) {}
}

/// The letters of each page.
pub fn letters(pdf: &[u8]) -> Vec<Vec<Letter>> {
    let pdf = Pdf::new(pdf.to_owned()).unwrap();
    let cache = InterpreterCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let (width, height) = page.render_dimensions();
            let area = Rect::new(0.0, 0.0, width.into(), height.into());
            let mut context =
                Context::new(Affine::IDENTITY, area, &cache, page.xref(), InterpreterSettings::default());
            let mut reader = Reader::default();
            interpret_page(page, &mut context, &mut reader);
            reader.letters
        })
        .collect()
}

/// The pages as grey pictures, so many dots a pt: width, height, one byte a dot.
pub fn pictures(pdf: &[u8], scale: f32) -> Vec<(usize, usize, Vec<u8>)> {
    let pdf = Pdf::new(pdf.to_owned()).unwrap();
    let cache = RenderCache::new();
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let grey =
        |dot: &[u8]| ((u32::from(dot[0]) * 30 + u32::from(dot[1]) * 59 + u32::from(dot[2]) * 11) / 100) as u8;
    pdf.pages()
        .iter()
        .map(|page| {
            let picture = render(page, &cache, &InterpreterSettings::default(), &settings);
            let bytes = picture.data_as_u8_slice().chunks(4).map(grey).collect();
            (usize::from(picture.width()), usize::from(picture.height()), bytes)
        })
        .collect()
}
