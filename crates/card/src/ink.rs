//! Colours, as the window's style sheets name them.

/// A colour; what lies below shines through as far as `alpha` is below 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ink {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
    pub alpha: f32,
}

impl Ink {
    /// From `0xRRGGBB`.
    pub(crate) const fn rgb(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self { red, green, blue, alpha: 1.0 }
    }

    /// The same, see-through.
    pub(crate) const fn thin(self, alpha: f32) -> Self {
        Self { alpha, ..self }
    }

    /// From `#RRGGBB`, as drawings write it; anything else is black.
    pub(crate) fn read(text: &str) -> Self {
        Self::rgb(text.strip_prefix('#').and_then(|hex| u32::from_str_radix(hex, 16).ok()).unwrap_or(0))
    }
}

pub(crate) const WHITE: Ink = Ink::rgb(0xFFFFFF);
pub(crate) const BLACK: Ink = Ink::rgb(0x000000);
/// Words.
pub(crate) const INK: Ink = Ink::rgb(0x1A1A1A);
pub(crate) const SOFT: Ink = Ink::rgb(0x4A4A4A);
pub(crate) const QUIET: Ink = Ink::rgb(0x6B6B6B);
/// Thin lines.
pub(crate) const HAIR: Ink = Ink::rgb(0xD9D9D9);
pub(crate) const FAINT: Ink = Ink::rgb(0x9A9A9A);
pub(crate) const GREEN: Ink = Ink::rgb(0x07873F);
/// WeChat's own green, never behind white words.
pub(crate) const BRIGHT: Ink = Ink::rgb(0x07C160);
pub(crate) const RED: Ink = Ink::rgb(0xC62F2F);
pub(crate) const LINK: Ink = Ink::rgb(0x576B95);
pub(crate) const GREY: Ink = Ink::rgb(0xEDEDED);
pub(crate) const DARK: Ink = Ink::rgb(0x4C4C4C);
/// The mark of what is touched, and of a difficult step.
pub(crate) const ALERT: Ink = Ink::rgb(0x8A1C00);
/// The number of a step, and the word to look for.
pub(crate) const STRONG: Ink = Ink::rgb(0x0B4F8A);

/// Grounds of portraits, logos and posters, in the order of `ui/src/phone/colours.ts`.
const GROUNDS: [u32; 8] = [0x3B6FA0, 0xA2503C, 0x4C7A51, 0x7A5A94, 0x20777A, 0xA35A12, 0x8A4468, 0x5F6670];

/// The ground of that number.
pub(crate) fn ground(number: u8) -> Ink {
    Ink::rgb(GROUNDS[usize::from(number) % GROUNDS.len()])
}
