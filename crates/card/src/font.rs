//! The two weights of the card's own font: which drawing belongs to a character, and how wide is it?
//!
//! No kerning and no joining: a card of Chinese words, digits and a few Latin letters needs none of it.

use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// How to make them: `tools/font/README.md`.
const REGULAR: &[u8] = include_bytes!("../font/regular.otf");
const BOLD: &[u8] = include_bytes!("../font/bold.otf");

/// How strong words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// Characters one behind the other from the same font.
pub(crate) struct Run {
    pub font: Font,
    /// Their advances are in em.
    pub glyphs: Vec<KrillaGlyph>,
    /// In em.
    pub width: f32,
}

struct Face {
    font: Font,
    characters: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    em: f32,
}

struct Faces {
    regular: Face,
    bold: Face,
}

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces { regular: face(REGULAR), bold: face(BOLD) });

#[expect(clippy::expect_used, reason = "both are compiled in, and every test of a card reads them")]
fn face(bytes: &'static [u8]) -> Face {
    let read = FontRef::new(bytes).expect("a font of this crate");
    let font = Font::new(bytes.into(), 0).expect("a font of this crate");
    Face {
        em: font.units_per_em(),
        font,
        characters: read.charmap(),
        widths: read.glyph_metrics(Size::unscaled(), LocationRef::default()),
    }
}

/// What has a drawing for it: a bold character that is missing is set in the regular weight.
fn of(character: char, weight: Weight) -> (&'static Face, u32) {
    let Faces { regular, bold } = &*FACES;
    let wanted = match weight {
        Weight::Regular => regular,
        Weight::Bold => bold,
    };
    let found = |face: &'static Face| Some((face, face.characters.map(character)?.to_u32()));
    found(wanted).or_else(|| found(regular)).unwrap_or((regular, 0))
}

impl Face {
    fn width(&self, glyph: u32) -> f32 {
        self.widths.advance_width(glyph.into()).unwrap_or(self.em) / self.em
    }
}

/// The words in runs; each glyph says which bytes of `text` it is.
pub(crate) fn runs(text: &str, weight: Weight) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, character) in text.char_indices() {
        let (face, glyph) = of(character, weight);
        let width = face.width(glyph);
        let bytes = at..at + character.len_utf8();
        let glyph = KrillaGlyph::new(GlyphId::new(glyph), width, 0.0, 0.0, 0.0, bytes, None);
        match runs.last_mut().filter(|run| run.font == face.font) {
            Some(run) => {
                run.width += width;
                run.glyphs.push(glyph);
            }
            None => runs.push(Run { font: face.font.clone(), glyphs: vec![glyph], width }),
        }
    }
    runs
}

/// How wide words are, in em.
pub(crate) fn width(text: &str, weight: Weight) -> f32 {
    text.chars()
        .map(|character| {
            let (face, glyph) = of(character, weight);
            face.width(glyph)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_one_em_wide_and_what_bold_lacks_is_taken_from_regular() {
        assert_eq!(width("练习手机", Weight::Bold), 4.0);
        assert!(width("12", Weight::Regular) < 1.3);
        // 龢 is of level 3: only the regular weight has it.
        let found = runs("手龢机", Weight::Bold);
        assert_eq!(found.len(), 3);
        assert!(found.iter().flat_map(|run| &run.glyphs).all(|glyph| glyph.glyph_id.to_u32() != 0));
    }
}
