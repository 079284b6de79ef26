//! How large is the paper, and what goes where on it? Lengths in mm, unless a function says pt.

/// Points in a mm.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// The paper to print on, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297: one page.
    A4,
    /// 148 × 210: front and back of one sheet, or one page for two steps and less. Four lines of text a
    /// step, 18 pt and 16 pt at 1.5 lines, and 40 mm for notes leave no room for six steps on 210 mm.
    A5,
}

/// So many steps stand on one side of an A5 sheet; more are dealt out to both.
const STEPS_ON_A5: usize = 2;
/// Room for own notes on the side that has the steps, and on a side that has few of them.
const NOTES: f32 = 40.0;
const NOTES_ON_BACK: f32 = 52.0;
/// The least, where a lesson has more to say than others.
const LEAST_NOTES: f32 = 30.0;
/// Below this a picture shows nothing that can be recognised.
const LOWEST_PICTURE: f32 = 26.0;
/// Width of the pictures at last, as a share of the usual.
const NARROW: f32 = 0.8;
/// How much smaller pictures get from one try to the next.
const STEP: f32 = 3.0;

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
    /// Steps of many touches are said in fewer words.
    pub brief: bool,
    /// The sentences of a step follow each other in one paragraph where they are many.
    pub flows: bool,
    /// Beside each picture the whole phone stands, small.
    pub mapped: bool,
    /// Height of the box for notes at most.
    pub notes: f32,
}

impl Paper {
    /// Width and height in pt.
    pub(crate) fn size(self) -> (f32, f32) {
        match self {
            Paper::A4 => (210.0 * MM, 297.0 * MM),
            Paper::A5 => (148.0 * MM, 210.0 * MM),
        }
    }

    /// Free edge on each side in pt; home printers leave 5 mm white at most.
    pub(crate) fn margin(self) -> f32 {
        match self {
            Paper::A4 => 10.0 * MM,
            Paper::A5 => 8.0 * MM,
        }
    }

    /// Between the free edges, in pt.
    pub(crate) fn inner_width(self) -> f32 {
        self.size().0 - 2.0 * self.margin()
    }

    /// Between the free edges, in pt.
    pub(crate) fn inner_height(self) -> f32 {
        self.size().1 - 2.0 * self.margin()
    }

    /// Side of the square code in the head, in pt.
    pub(crate) fn code(self) -> f32 {
        match self {
            Paper::A4 => 22.0 * MM,
            Paper::A5 => 20.0 * MM,
        }
    }

    /// Height of the small phone beside a picture of this height (mm), in pt.
    pub(crate) fn map(self, picture: f32) -> f32 {
        let most = match self {
            Paper::A4 => 28.0,
            Paper::A5 => 22.0,
        };
        picture.min(most) * MM
    }

    /// How wide a picture may become that has to show both ends of a row, in mm.
    pub(crate) fn widest() -> f32 {
        92.0
    }

    /// What goes on which side.
    pub(crate) fn sides(self, steps: usize) -> Vec<Side> {
        match self {
            Paper::A5 if steps > STEPS_ON_A5 => {
                let (front, back) = (steps.div_ceil(2), steps / 2);
                let notes = if back < front { NOTES_ON_BACK } else { NOTES };
                vec![Side { steps: front, notes: None }, Side { steps: back, notes: Some(notes) }]
            }
            _ => vec![Side { steps, notes: Some(NOTES) }],
        }
    }

    /// What to try on a side with so many steps, the best first: sentences each on a line and large
    /// pictures; then smaller pictures; then, for steps of many touches, fewer words; then less room for notes;
    /// then, in steps of many sentences, those one behind the other; and only at last narrower pictures, and no
    /// small phones.
    pub(crate) fn fits(self, steps: usize) -> impl Iterator<Item = Fit> {
        let (width, highest): (f32, f32) = match (self, steps) {
            (Paper::A4, 0..=3) => (60.0, 62.0),
            (Paper::A4, 4) => (60.0, 49.0),
            (Paper::A4, 5) => (60.0, 39.0),
            (Paper::A4, _) => (60.0, 32.0),
            (Paper::A5, 0..=2) => (44.0, 58.0),
            (Paper::A5, _) => (44.0, 46.0),
        };
        let best =
            Fit { picture: (width, highest), brief: false, flows: false, mapped: true, notes: NOTES_ON_BACK };
        let brief = Fit { brief: true, ..best };
        let noteless = Fit { notes: LEAST_NOTES, ..brief };
        let flowing = Fit { flows: true, ..noteless };
        let narrow = Fit { picture: (width * NARROW, highest), ..flowing };
        let bare = Fit { mapped: false, ..narrow };
        [best, brief, noteless, flowing, narrow, bare].into_iter().flat_map(move |fit| {
            let heights = std::iter::successors(Some(highest), |height| Some(height - STEP));
            heights
                .take_while(|height| *height >= LOWEST_PICTURE)
                .map(move |height| Fit { picture: (fit.picture.0, height), ..fit })
        })
    }
}
