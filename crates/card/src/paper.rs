//! How large is the paper, and what goes where on it? Lengths in mm.

/// The paper to print on, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297: one page.
    A4,
    /// 148 × 210: one page up to three steps, front and back of one sheet above. Four lines of text a
    /// step, 18 pt and 16 pt at 1.5 lines, and 40 mm for notes leave no room for six steps on 210 mm.
    A5,
}

/// Steps on one side of an A5 sheet.
const STEPS_ON_A5: usize = 3;
/// Room for own notes on the side that has the steps, and on a side that has few of them.
const NOTES: f32 = 40.0;
const NOTES_ON_BACK: f32 = 52.0;
/// Below this a picture shows nothing that can be recognised.
const LOWEST_PICTURE: f32 = 22.0;
/// Width of the pictures at last, as a share of the usual.
const NARROW: f32 = 0.8;
/// How much smaller pictures get from one try to the next.
const STEP: f32 = 4.0;

/// One side of a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Side {
    /// How many steps.
    pub steps: usize,
    /// Height of the box for notes, if it is on this side.
    pub notes: Option<f32>,
}

/// One way to bring everything onto the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fit {
    /// Width and height of the pictures.
    pub picture: (f32, f32),
    /// The sentences of a step follow each other in one paragraph.
    pub flows: bool,
}

impl Paper {
    /// Width and height.
    pub(crate) fn size(self) -> (f32, f32) {
        match self {
            Paper::A4 => (210.0, 297.0),
            Paper::A5 => (148.0, 210.0),
        }
    }

    /// Free edge on each side; home printers leave 5 mm white at most.
    pub(crate) fn margin(self) -> f32 {
        match self {
            Paper::A4 => 10.0,
            Paper::A5 => 8.0,
        }
    }

    /// Side of the square code in the head.
    pub(crate) fn code(self) -> f32 {
        match self {
            Paper::A4 => 22.0,
            Paper::A5 => 20.0,
        }
    }

    /// Height of the small phone beside a picture of this height.
    pub(crate) fn map(self, picture: f32) -> f32 {
        picture.min(match self {
            Paper::A4 => 28.0,
            Paper::A5 => 22.0,
        })
    }

    /// What goes on which side.
    pub(crate) fn sides(self, steps: usize) -> Vec<Side> {
        let whole = Side { steps, notes: Some(NOTES) };
        match self {
            Paper::A5 if steps > STEPS_ON_A5 => vec![
                Side { steps: STEPS_ON_A5, notes: None },
                Side {
                    steps: steps - STEPS_ON_A5,
                    notes: Some(if steps - STEPS_ON_A5 < STEPS_ON_A5 { NOTES_ON_BACK } else { NOTES }),
                },
            ],
            _ => vec![whole],
        }
    }

    /// What to try, the best first: sentences each on a line and large pictures; then smaller pictures;
    /// then, for steps of many touches, sentences one behind the other; then narrower pictures too.
    pub(crate) fn fits(self, sides: &[Side]) -> impl Iterator<Item = Fit> {
        let most = sides.iter().map(|side| side.steps).max().unwrap_or(1);
        let (width, highest): (f32, f32) = match (self, most) {
            (Paper::A4, 0..=3) => (60.0, 62.0),
            (Paper::A4, 4) => (60.0, 49.0),
            (Paper::A4, 5) => (60.0, 39.0),
            (Paper::A4, _) => (60.0, 32.0),
            (Paper::A5, _) => (44.0, 46.0),
        };
        let heights = move |width, flows| {
            std::iter::successors(Some(highest), |height| Some(height - STEP))
                .take_while(|height| *height >= LOWEST_PICTURE)
                .map(move |height| Fit { picture: (width, height), flows })
        };
        heights(width, false).chain(heights(width, true)).chain(heights(width * NARROW, true))
    }
}
