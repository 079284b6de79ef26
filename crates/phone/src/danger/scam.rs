//! A page that is not what it seems: what stands on it comes from the world, what a touch does is here.
//!
//! Nothing that is written on such a page is kept: the box holds dots while the cursor stands in it and
//! is empty again afterwards.

use crate::content::Reads;
use crate::danger::{SHARING, ended, scam_call, scam_page};
use crate::keyboard::Writing;
use crate::metrics::WIDTH;
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, Ground, Layer, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::World;
use crate::world::danger::{Danger, ScamChoice, ScamKind, ScamPage, ScamTo};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scam {
    /// Of which danger.
    pub danger: u16,
    /// Which of its pages, from 0.
    pub page: u8,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What lies over it.
    pub over: Over,
    /// The box with the cursor in it.
    pub field: u8,
    /// What is being written into it.
    pub writing: Writing,
}

/// What lies over a page that is not what it seems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The lines under ···.
    More,
    /// The signs to look for; the page can only be looked at.
    Signs,
}

/// ✕ or ‹.
pub(super) const CLOSE: Spot = spot("danger.close");
const MORE: Spot = spot("danger.more");
const CANCEL: Spot = spot("danger.more.cancel");
const SEEN: Spot = spot("danger.signs.seen");

/// A key of the page.
pub(super) fn choice_spot(n: u16) -> Spot {
    spot_of("danger.choice", Of::Number(n))
}

/// A box of the page.
pub(super) fn box_spot(n: u16) -> Spot {
    spot_of("danger.box", Of::Number(n))
}

/// Whether digits are written into the box of this name: the keyboard begins with them.
fn wants_digits(label: &str) -> bool {
    label.contains(['号', '码']) || label.contains("电话")
}

fn more_spot(n: u16) -> Spot {
    spot_of("danger.more.line", Of::Number(n))
}

impl Scam {
    /// Its first page.
    #[must_use]
    pub fn opened(danger: u16) -> Scam {
        Scam { danger, page: 0, scroll: 0, over: Over::Nothing, field: 0, writing: Writing::default() }
    }

    /// Its first page with the signs to look for.
    #[must_use]
    pub fn to_look_at(danger: u16) -> Scam {
        Scam { over: Over::Signs, ..Scam::opened(danger) }
    }

    fn all<'w>(&self, world: &'w World) -> Option<(&'w Danger, &'w ScamPage)> {
        let danger = world.danger(self.danger)?;
        Some((danger, danger.pages.get(usize::from(self.page))?))
    }

    fn more_sheet(ui: &mut Ui<'_>, page: &ScamPage) {
        let lines: Vec<(Spot, &str, Dress)> = (0u16..)
            .zip(&page.more)
            .map(|(n, choice)| (more_spot(n), choice.words.as_str(), Dress::Default))
            .collect();
        parts::action_sheet(ui, CANCEL, &lines);
    }

    fn signs(ui: &mut Ui<'_>, danger: &Danger) {
        ui.layer(Layer::Sheet);
        ui.mask(None, true);
        let (size, width) = (ui.metrics.text - 4.0, WIDTH - 44.0);
        let signs = &danger.debrief.signs;
        let words: f32 = signs.iter().map(|sign| parts::text_height(sign, size, width) + 6.0).sum();
        let head = size * 1.5 + 14.0;
        let top = ui.bottom() - words - head - 90.0;
        parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::White, true);
        parts::text(ui, area(22.0, top + 12.0, width, size * 1.5), "看这里", size, TextStyle::Headline);
        let mut y = top + head;
        for sign in signs {
            let h = parts::text_height(sign, size, width);
            parts::text(ui, area(22.0, y, width, h), sign, size, TextStyle::Body);
            y += h + 6.0;
        }
        parts::button(ui, SEEN, area(90.0, ui.bottom() - 76.0, 195.0, 58.0), "知道了", Dress::Primary);
    }

    /// Leaving such a page is always right, except while a stranger goes on seeing the screen.
    fn leave(self, turn: &mut Turn<'_>) {
        if turn.writes.reads().is_on(SHARING) {
            turn.pop();
        } else {
            ended(turn, self.danger, ScamTo::Safe);
        }
    }

    fn choose(self, turn: &mut Turn<'_>, choice: &ScamChoice) {
        if choice.shares {
            turn.writes.set(SHARING, 1);
        }
        match choice.to {
            ScamTo::Page(page) => turn.turn_into(Scam { page, ..Scam::opened(self.danger) }),
            to => ended(turn, self.danger, to),
        }
    }
}

impl Shows for Scam {
    fn screen(&self) -> &'static str {
        "danger.page"
    }

    fn of(&self) -> Of {
        Of::Number(self.danger)
    }

    fn title(&self, world: &World) -> String {
        self.all(world).map_or_else(|| "练习".into(), |(_, page)| page.title.clone())
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        match (self.over, self.writing.focus) {
            (Over::More, _) => Some("danger-more"),
            (Over::Signs, _) => Some("danger-signs"),
            (Over::Nothing, true) => Some("keyboard"),
            (Over::Nothing, false) => None,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.writing)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.writing)
    }

    fn hides_words(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let Some((danger, page)) = self.all(world) else { return };
        if page.kind == ScamKind::Call {
            scam_call::draw(ui, page);
        } else {
            scam_page::draw(self, ui, page);
            if !page.more.is_empty() {
                ui.tap(MORE, area(WIDTH - 54.0, crate::metrics::STATUS + 4.0, 50.0, 44.0), || {
                    ("三个点".into(), crate::screen::Role::Button, parts::icon("ellipsis", 28.0))
                });
            }
            self.writing.keyboard(ui, &world.dangers.phrases);
        }
        match self.over {
            Over::Nothing => {}
            Over::More => Self::more_sheet(ui, page),
            Over::Signs => Self::signs(ui, danger),
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let world = turn.world;
        let Some((_, page)) = self.all(world) else { return turn.pop() };
        let over = std::mem::take(&mut self.over);
        if self.writing.touch(&world.dangers.phrases, at, touch) {
            if !self.writing.focus {
                // What was written is gone as soon as the cursor is.
                self.writing = Writing::default();
            }
            return turn.turn_into(self);
        }
        match (at.name, at.of) {
            _ if over == Over::Signs => turn.pop(),
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            ("danger.box", Of::Number(n)) => {
                self.field = u8::try_from(n).unwrap_or(0);
                self.writing = Writing::focused();
                if page.boxes.get(usize::from(n)).is_some_and(|label| wants_digits(label)) {
                    self.writing = self.writing.with_digits();
                }
                turn.turn_into(self);
            }
            ("danger.more", _) => turn.turn_into(Scam { over: Over::More, ..self }),
            ("danger.choice", Of::Number(n)) => match page.choices.get(usize::from(n)) {
                Some(choice) => self.choose(turn, choice),
                None => turn.pop(),
            },
            ("danger.more.line", Of::Number(n)) => match page.more.get(usize::from(n)) {
                Some(choice) => self.choose(turn, choice),
                None => turn.pop(),
            },
            _ if over == Over::More => turn.turn_into(self),
            _ if at == EDGE && self.writing.focus => {
                self.writing = Writing::default();
                turn.turn_into(self);
            }
            _ => self.leave(turn),
        }
    }
}
