//! A PDF is read back: its letters with their sizes, and its square codes as dots.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};

/// A shape of so many pieces is a square code: nothing else is.
const PIECES_OF_A_CODE: usize = 60;
/// White around the dots, as there is on the paper.
const EDGE: usize = 24;

/// A letter as it stands on the paper.
#[derive(Debug, Clone)]
pub struct Letter {
    pub text: String,
    /// The font inside the PDF has no drawing for it. No other font is asked: the reader has none of its own.
    pub missing: bool,
    /// Size in pt.
    pub size: f64,
    /// Left end and base line in pt from the lower left corner.
    pub x: f64,
    pub y: f64,
}

/// A page as it was read.
#[derive(Default)]
pub struct Page {
    pub letters: Vec<Letter>,
    /// Each square code as its dark rectangles.
    pub codes: Vec<Vec<Rect>>,
    /// How many shapes there are.
    pub shapes: usize,
    /// What is cut away lies outside one of these.
    clips: Vec<Rect>,
}

impl Device<'_> for Page {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, _: &DrawMode) {
        self.shapes += 1;
        let mut pieces: Vec<BezPath> = Vec::new();
        for element in (props.transform * path.clone()).elements() {
            match pieces.last_mut().filter(|_| !matches!(element, PathEl::MoveTo(_))) {
                Some(piece) => piece.push(*element),
                None => pieces.push(BezPath::from_vec(vec![*element])),
            }
        }
        if pieces.len() > PIECES_OF_A_CODE {
            self.codes.push(pieces.iter().map(Shape::bounding_box).collect());
        }
    }
    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clips.push(clip.path.bounding_box());
    }
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(sign)) => sign.to_string(),
                Some(BfString::String(signs)) => signs,
                None => "\u{FFFD}".to_owned(),
            };
            let whole = (props.transform * glyph.transform()).as_coeffs();
            // Outlines are a thousand units high.
            let size = (whole[1].powi(2) + whole[3].powi(2)).sqrt() * 1000.0;
            let middle = Point::new(whole[4] + size / 2.0, whole[5] + size / 3.0);
            if self.clips.iter().all(|clip| clip.contains(middle)) {
                let drawn = matches!(&**glyph, Glyph::Outline(of) if !of.outline().is_empty());
                let missing = glyph.char_code() == 0 || !(drawn || text.trim().is_empty());
                self.letters.push(Letter { text, missing, size, x: whole[4], y: whole[5] });
            }
        }
    }
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {
        self.clips.pop();
    }
    fn pop_transparency_group(&mut self) {}
}

/// The pages.
pub fn pages(pdf: &[u8]) -> Vec<Page> {
    let pdf = Pdf::new(pdf.to_owned()).unwrap();
    let cache = InterpreterCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let (width, height) = page.render_dimensions();
            let area = Rect::new(0.0, 0.0, width.into(), height.into());
            let settings = InterpreterSettings::default();
            let mut context = Context::new(Affine::IDENTITY, area, &cache, page.xref(), settings);
            let mut read = Page::default();
            interpret_page(page, &mut context, &mut read);
            read
        })
        .collect()
}

/// What a camera reads from a square code that is so many dots a pt large.
pub fn decoded(code: &[Rect], scale: f64) -> Option<String> {
    let whole = code.iter().copied().reduce(|one, other| one.union(other))?;
    let dots = |long: f64| (long * scale).ceil() as usize + 2 * EDGE;
    let (width, height) = (dots(whole.width()), dots(whole.height()));
    let mut dark = vec![false; width * height];
    for piece in code {
        // The page counts from its lower edge, the picture from its upper one.
        let columns = at(piece.x0 - whole.x0, scale)..at(piece.x1 - whole.x0, scale);
        for y in at(whole.y1 - piece.y1, scale)..at(whole.y1 - piece.y0, scale) {
            columns.clone().for_each(|x| dark[y * width + x] = true);
        }
    }
    let grey = |x: usize, y: usize| if dark[y * width + x] { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    picture.detect_grids().first()?.decode().ok().map(|(_, text)| text)
}

fn at(pt: f64, scale: f64) -> usize {
    (pt * scale).round() as usize + EDGE
}

/// What can be seen. The font has one drawing for · and •, so that either may be read back as the other.
pub fn inked(page: &[Letter]) -> Vec<Letter> {
    let seen = page.iter().filter(|letter| !letter.text.trim().is_empty());
    seen.map(|letter| Letter { text: letter.text.replace('•', "·"), ..letter.clone() }).collect()
}

/// The letters one behind the other.
pub fn words(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.text.as_str()).collect()
}
