//! A page of an account in WeChat's own browser: the community's sections (wechat-reference C12, D).
//!
//! The pages of a section follow one another inside this one page, as those of a web site do inside
//! the browser: ‹ of the lower bar and going back lead to the page before, ✕ closes them all at once.
//! What is filled in is content; here is only where one is.
//!
//! Left out: C12 mini programs (none of the community's sections is one).

pub mod activities;
mod at;
pub mod calls;
pub mod form;
pub mod frame;
pub mod guide;
pub mod help;
pub mod matching;
pub mod note;
pub mod records;
pub mod survey;

use crate::content::{Mark, Reads};
use crate::keyboard::Writing;
use crate::page::{Shows, Wears};
use crate::screen::Touch;
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui};
pub use crate::wechat::h5::at::At;
use crate::wechat::h5::form::Form;
use crate::wechat::h5::frame::Sheet;
use crate::world::offers::{ActivityId, OfficeId};
use crate::world::{ChatId, Section, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct H5 {
    /// Which page of the sections.
    pub at: At,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is open above it.
    pub over: Over,
    /// The field with the cursor in it.
    pub writing: Option<(u8, Writing)>,
}

/// What is open above a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Over {
    /// Nothing.
    Nothing,
    /// 申请使用你的昵称、头像.
    Ask,
    /// The sheet under ···.
    Sheet,
    /// Pulled down: who provides the page.
    Pulled,
    /// The question before handing in.
    Confirm,
    /// The wheels of a field.
    Wheel(u8),
    /// 要打给……吗？
    Ring(OfficeId),
    /// 现在是下班时间.
    Shut(OfficeId),
    /// 拍照 or 从手机相册选择.
    PhotoSheet,
    /// The album.
    Album,
    /// The camera; a picture was taken.
    Camera {
        /// It was taken and waits for ✓.
        taken: bool,
    },
    /// 确定不去了吗？
    Withdraw(ActivityId),
    /// To whom in the family the papers go.
    Family,
    /// 发送给: this one.
    Send(ChatId),
}

/// Whether the account was allowed to use nickname and portrait: 0 = not asked yet, 1 = yes, 2 = no.
pub const ASKED: Mark = Mark::new("wechat.h5.asked");
/// Where › leads, as [`At::code`] and one; 0 = nowhere.
pub const AHEAD: Mark = Mark::new("wechat.h5.ahead");

impl H5 {
    /// The first page of a section.
    #[must_use]
    pub fn at(at: At) -> Self {
        H5 { at, scroll: 0, over: Over::Nothing, writing: None }
    }

    /// A section as it opens from the menu: the first time it asks for nickname and portrait.
    pub(crate) fn open(turn: &mut Turn<'_>, section: Section) {
        let at = match section {
            Section::Activities => At::Activities,
            Section::Surveys => At::Surveys,
            Section::Calls => At::Calls,
            Section::Note => At::Note,
            Section::Matching => At::Matching,
            Section::Guide => At::Guide(None),
            Section::Records => At::Records,
            Section::Help => At::Help,
            Section::Past => At::Past,
        };
        let asked = turn.writes.reads().is_on(ASKED);
        turn.writes.set(AHEAD, 0);
        turn.push(H5 { over: if asked { Over::Nothing } else { Over::Ask }, ..H5::at(at) });
    }

    /// The form on this page, if there is one.
    fn form(&self, world: &World) -> Option<Form> {
        match self.at {
            At::SignUp(_) => Some(activities::form(world)),
            At::Survey(survey, question) => survey::form(world, survey, question),
            At::Note => Some(note::form(world)),
            At::MatchingForm => Some(matching::form(world)),
            At::Guide(_) => Some(guide::form(world)),
            _ => None,
        }
    }

    /// What stands on this page.
    fn sheet(&self, world: &World, reads: Reads<'_>) -> Sheet {
        match self.at {
            At::Activities => activities::list(world, reads),
            At::Activity(activity) => activities::detail(world, reads, activity),
            At::SignUp(activity) => activities::sign_up(world, reads, activity),
            At::SignedUp(activity) => activities::signed_up(world, reads, activity),
            At::Surveys => survey::list(world, reads),
            At::Survey(survey, question) => survey::question(world, reads, survey, question),
            At::SurveyDone(_) => survey::done(),
            At::Calls => calls::list(world),
            At::Note => note::page(world, reads),
            At::NoteDone => note::done(reads),
            At::Matching => matching::front(world, reads),
            At::MatchingForm => matching::page(world, reads),
            At::MatchingDone => matching::done(),
            At::Guide(category) => guide::list(world, reads, category),
            At::Matter(matter) => guide::matter(world, reads, matter),
            At::Records => records::list(world, reads),
            At::Help => help::questions(world),
            At::Past => help::past(world),
        }
    }

    /// Opens a page of the sections in place of this one.
    pub(crate) fn go(turn: &mut Turn<'_>, at: At) {
        turn.writes.set(AHEAD, 0);
        turn.turn_into(H5::at(at));
    }

    /// Shows this page with something above it.
    pub(crate) fn over(self, turn: &mut Turn<'_>, over: Over) {
        turn.turn_into(H5 { over, ..self });
    }

    /// The cursor leaves its box: what was written is kept.
    fn keep_writing(&mut self, turn: &mut Turn<'_>) {
        if let (Some((n, writing)), Some(form)) = (self.writing.take(), self.form(turn.world)) {
            form.keep(turn, n, &writing.text);
        }
    }

    fn touch_writing(&mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) -> bool {
        let Some(form) = self.form(turn.world) else { return false };
        let Some((n, writing)) = &mut self.writing else { return false };
        let chips = form.chips(*n);
        let used = writing.touch(chips, at, touch);
        if !used || !writing.focus {
            self.keep_writing(turn);
        }
        used
    }

    /// One page back inside the sections, or out of them.
    fn back(self, turn: &mut Turn<'_>) {
        match self.at.before() {
            Some(before) => {
                turn.writes.set(AHEAD, self.at.code() + 1);
                turn.turn_into(H5::at(before));
            }
            None => turn.pop(),
        }
    }

    /// Touches that belong to a section.
    fn touch_section(self, turn: &mut Turn<'_>, at: Spot) {
        match self.at {
            At::Activities | At::Activity(_) | At::SignUp(_) | At::SignedUp(_) => {
                activities::touch(self, turn, at);
            }
            At::Surveys | At::Survey(..) | At::SurveyDone(_) => survey::touch(self, turn, at),
            At::Calls => calls::touch(self, turn, at),
            At::Note | At::NoteDone => note::touch(self, turn, at),
            At::Matching | At::MatchingForm | At::MatchingDone => matching::touch(self, turn, at),
            At::Guide(_) | At::Matter(_) => guide::touch(self, turn, at),
            At::Records => records::touch(self, turn, at),
            At::Help | At::Past => help::touch(self, turn, at),
        }
    }
}

impl Shows for H5 {
    fn screen(&self) -> &'static str {
        self.at.screen()
    }

    fn of(&self) -> Of {
        self.at.of()
    }

    fn title(&self, _world: &World) -> String {
        self.at.title().into()
    }

    fn scrolled(&self) -> u8 {
        self.scroll
    }

    fn wears(&self) -> Wears {
        if matches!(self.over, Over::Camera { .. }) { Wears::DarkApp } else { Wears::App }
    }

    fn panel(&self) -> Option<&'static str> {
        if self.writing.is_some() {
            return Some("keyboard");
        }
        Some(match self.over {
            Over::Nothing => return None,
            Over::Ask => "h5-ask",
            Over::Sheet => "h5-sheet",
            Over::Pulled => "h5-provider",
            Over::Confirm => "confirm-dialog",
            Over::Wheel(_) => "wheel",
            Over::Ring(_) => "ring-dialog",
            Over::Shut(_) => "shut-dialog",
            Over::PhotoSheet => "photo-sheet",
            Over::Album => "photo-album",
            Over::Camera { .. } => "photo-camera",
            Over::Withdraw(_) => "withdraw-dialog",
            Over::Family => "family-sheet",
            Over::Send(_) => "forward-dialog",
        })
    }

    fn panel_of(&self) -> Of {
        match self.over {
            Over::Ring(office) | Over::Shut(office) => Of::Office(office),
            Over::Withdraw(activity) => Of::Activity(activity),
            Over::Send(chat) => Of::Chat(chat),
            _ => Of::One,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        self.writing.as_mut().map(|(_, writing)| writing)
    }

    fn writing(&self) -> Option<&Writing> {
        self.writing.as_ref().map(|(_, writing)| writing)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let form = self.form(ui.world);
        let sheet = self.sheet(ui.world, reads);
        frame::page(self, ui, reads, &sheet, form.as_ref());
        frame::over(self, ui, reads, form.as_ref());
        if let (Some((n, writing)), Some(form)) = (&self.writing, &form) {
            ui.all_aside();
            writing.keyboard(ui, form.chips(*n));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.writing.is_some() {
            let used = self.touch_writing(turn, at, touch);
            if used || at.name == "system.back" {
                return turn.turn_into(self);
            }
        }
        if frame::touch(&mut self, turn, at, touch) {
            return;
        }
        if let Some(form) = self.form(turn.world)
            && form.touch(&mut self, turn, at)
        {
            return turn.turn_into(self);
        }
        self.touch_section(turn, at);
    }
}
