//! How each character is written: the strokes of `data/strokes.bin`, and what is compared with them.

use std::sync::LazyLock;

use crate::features::{self, Features};
use crate::outline::{self, Outline};
use crate::shape::{self, Shape};

static DATA: &[u8] = include_bytes!("../data/strokes.bin");

/// One way to write one character.
pub(crate) struct Template {
    pub character: char,
    /// How often it stands in running text: a logarithm from 0 to 1.
    pub common: f32,
    pub strokes: usize,
    pub shape: Shape,
    pub features: Features,
    pub outline: Outline,
}

/// Every template, made ready on first use.
pub(crate) static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| read(DATA).unwrap_or_default());

/// Bytes not read yet.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn pair(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }
}

/// Reads the file: a notice up to the first zero, how many templates there are, the templates. `None`
/// if it ends too early.
fn read(data: &[u8]) -> Option<Vec<Template>> {
    let start = data.iter().position(|byte| *byte == 0)? + 1;
    let mut bytes = Bytes(data.get(start..)?);
    let count = bytes.pair()?;
    (0..count).map(|_| template(&mut bytes)).collect()
}

fn template(bytes: &mut Bytes<'_>) -> Option<Template> {
    let character = char::from_u32(bytes.pair()?.into())?;
    let common = f32::from(bytes.byte()?) / 255.0;
    let strokes = bytes.byte()?;
    let mut shape = Shape::new();
    for _ in 0..strokes {
        let points = bytes.byte()?;
        let stroke: Option<Vec<[f32; 2]>> =
            (0..points).map(|_| Some([bytes.byte()?.into(), bytes.byte()?.into()])).collect();
        shape.push(stroke?);
    }
    let even = shape::normalised(&shape)?;
    Some(Template {
        character,
        common,
        strokes: strokes.into(),
        features: features::of(&even),
        outline: outline::of(&even),
        shape,
    })
}
