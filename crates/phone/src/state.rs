//! What is on the phone at one moment, and what a touch makes of it.
//!
//! Split in place (which apps run, the stack of pages of each, which is in front) and content (what
//! has been done). Everything one can look at is a page in the stack of some app, the home screen
//! and the lock screen too. A page's behaviour depends on itself and on content only, never on the
//! pages below it: the never-lost search rests on that, and a test holds it.

mod app;
mod seen;
mod stacks;
mod turn;
mod otherwise;

use std::cell::RefCell;
use std::sync::Arc;

use crate::content::{Answer, Content, Fact, Reads, Trace, Writes, time};
use crate::danger;
use crate::dialler::incoming;
use crate::keyboard::{self, Board};
use crate::metrics::Metrics;
use crate::page::Page;
use crate::profile::Profile;
use crate::screen::Touch;
use crate::system;
use crate::system::home::{Home, Over};
use crate::ui::Spot;
use crate::wechat::chat::call::{self, Call};
use crate::wechat::chat::ringing::{self, Ringing};
use crate::world::World;

pub use self::app::App;
use self::turn::Then;
pub(crate) use self::turn::Turn;

/// Pages from the first to the one in front. Deeper than [`DEEPEST`], the oldest but the first is let go.
pub type Stack = Vec<Page>;

/// Most pages an app keeps.
pub const DEEPEST: usize = 10;

/// What a phone without any page would show.
const HOME: Page = Page::Home(Home { page: 0, over: Over::Nothing });

/// A short message in the middle. It stays until the next touch (age-friendly §2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Toast {
    /// For example 「已发送」.
    pub words: &'static str,
    /// With a tick above the words.
    pub tick: bool,
    /// A red strip at the top, as a form shows it, instead of a message in the middle.
    pub strip: bool,
}

/// What is on the phone. Cheap to clone; the same input gives the same output everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    pub(crate) profile: Profile,
    /// The app in front.
    pub(crate) front: App,
    /// The pages of the apps that run; the launcher always does.
    pub(crate) apps: [Option<Arc<Stack>>; App::ALL.len()],
    pub(crate) content: Arc<Content>,
    pub(crate) toast: Option<Toast>,
    /// Screens whose opening is to be remembered, as `id` or `id:entity`.
    pub(crate) watch: Arc<[String]>,
}

/// What a person, the window or a search does to the phone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Action {
    /// A touch on a widget of the screen.
    Touch(Spot, Touch),
    /// The box with the cursor in it holds this text now.
    Type(String),
    /// What was drawn on the pad of the on-screen keyboard may be these characters, best first.
    Write(String),
    /// This many seconds go by: what is due happens, and the message in the middle goes.
    Tick(u32),
    /// The community's office answers something that was handed in.
    Answer(Answer),
}

/// What came of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was possible.
    Done,
    /// There is no such thing on the screen; the state stayed as it was.
    Impossible,
}

impl State {
    /// A phone that shows its home screen.
    pub(crate) fn switched_on(profile: Profile, content: Arc<Content>, watch: Arc<[String]>) -> State {
        let mut apps = [const { None }; App::ALL.len()];
        apps[App::Launcher as usize] = Some(Arc::new(vec![Page::first(App::Launcher)]));
        State { profile, front: App::Launcher, apps, content, toast: None, watch }
    }

    /// What the action makes of the phone, and whether it was possible.
    #[must_use]
    pub fn step(&self, world: &World, action: &Action) -> (State, Outcome) {
        match action {
            Action::Touch(spot, touch) => {
                if !self.touches(world).contains(&(*spot, *touch)) {
                    return (self.clone(), Outcome::Impossible);
                }
                (self.touched(world, *spot, *touch, None), Outcome::Done)
            }
            Action::Type(text) => self.typed(text),
            Action::Write(characters) => self.written(world, characters),
            Action::Tick(seconds) => (self.after(world, *seconds).without_toast(), Outcome::Done),
            Action::Answer(answer) => {
                let mut next = self.clone();
                let answered = Writes::new(world, &mut next.content, None).answer(answer);
                (next, if answered { Outcome::Done } else { Outcome::Impossible })
            }
        }
    }

    /// The phone after so many seconds: what is due has happened. A message in the middle stays.
    #[must_use]
    pub fn after(&self, world: &World, seconds: u32) -> State {
        let mut next = self.clone();
        time::pass(&mut next.content, world, seconds);
        system::battery::raise(&mut next, world);
        next.after_time(world);
        incoming::ring(&mut next, world);
        danger::come_by_themselves(&mut next, world);
        next
    }

    /// Time has changed what is there: a call comes in or is over, and what came into the chat in
    /// front is seen.
    fn after_time(&mut self, world: &World) {
        let reads = Reads::new(world, &self.content);
        let (calling, with) = (ringing::calling(reads), call::with(reads));
        if with.is_none() {
            self.drop_call();
        }
        match self.page() {
            Page::Ringing(_) if calling.is_none() => self.pop(),
            Page::Chat(chat) => {
                let chat = chat.chat;
                Writes::new(world, &mut self.content, None).see(chat);
            }
            _ => {}
        }
        if let Some(person) = calling
            && !matches!(self.page(), Page::Ringing(_))
        {
            self.push(Ringing { person });
        }
    }

    fn typed(&self, text: &str) -> (State, Outcome) {
        let mut next = self.clone();
        let hides = next.page().hides_words();
        let text = if hides { &*"•".repeat(text.chars().count()) } else { text };
        let typed = next.page_mut().and_then(Page::writing_mut).is_some_and(|writing| {
            let before = writing.text.clone();
            writing.focus && {
                writing.set(text);
                writing.text != before || text.is_empty()
            }
        });
        if !typed {
            return (self.clone(), Outcome::Impossible);
        }
        next.toast = None;
        (next, Outcome::Done)
    }

    fn written(&self, world: &World, characters: &str) -> (State, Outcome) {
        let mut next = self.clone();
        let hides = next.page().hides_words();
        let characters = if hides { &*"•".repeat(characters.chars().count()) } else { characters };
        let on_pad = self.board(self.reads(world)) == Board::Hand;
        if !on_pad
            || !next
                .page_mut()
                .and_then(Page::writing_mut)
                .is_some_and(|writing| writing.hear_pad(characters))
        {
            return (self.clone(), Outcome::Impossible);
        }
        next.toast = None;
        (next, Outcome::Done)
    }

    /// The state after a touch that stands in [`State::touches`]; for any other the state stays.
    #[must_use]
    pub fn touched(&self, world: &World, spot: Spot, touch: Touch, trace: Option<&RefCell<Trace>>) -> State {
        let mut next = self.clone();
        next.toast = None;
        next.note_seen(world, trace);
        if danger::touched(&mut next, world, spot, trace) {
            return next;
        }
        if spot == call::WINDOW {
            next.back_to_call(world);
        } else if let Some(spot) = system::touched(&mut next, world, (spot, touch), trace) {
            next.touch_page(world, spot, touch, trace);
        }
        next
    }

    /// The small window of a call was touched: its page comes back.
    fn back_to_call(&mut self, world: &World) {
        if let Some(person) = call::with(Reads::new(world, &self.content)) {
            self.open(App::WeChat);
            self.push(Call { person });
        }
    }

    /// Hands the touch to the page in front and carries out what it asks for.
    fn touch_page(&mut self, world: &World, spot: Spot, touch: Touch, trace: Option<&RefCell<Trace>>) {
        // The keyboard's own keys do the same on every page.
        if self
            .page_mut()
            .and_then(Page::writing_mut)
            .is_some_and(|writing| writing.press(world, spot, touch))
        {
            keyboard::choose_board(&mut Writes::new(world, &mut self.content, trace), spot);
            return;
        }
        let page = self.page().clone();
        let writes = Writes::new(world, &mut self.content, trace);
        let tier = u8::try_from(writes.reads().mark(self.front.tier())).unwrap_or(u8::MAX);
        let Some(stack) = &mut self.apps[self.front as usize] else {
            return;
        };
        let mut turn = Turn {
            world,
            profile: self.profile,
            metrics: Metrics::of(self.profile, tier),
            writes,
            stack: Arc::make_mut(stack),
            then: None,
            toast: None,
        };
        page.touch(&mut turn, spot, touch);
        let (then, toast) = (turn.then, turn.toast);
        self.toast = toast;
        match then {
            None => {}
            Some(Then::Home) => self.go_home(),
            Some(Then::Away(page)) => self.leave_for(page),
            Some(Then::Shot) => {
                self.pop();
                self.toast = Some(system::side::shoot(self, world, trace));
            }
            Some(Then::Open(app, page)) => {
                let shut = app == App::WeChat && self.is_logged_out(world, trace);
                self.open(app);
                if shut {
                    self.log_out();
                } else if let Some(page) = page {
                    self.push(page);
                }
            }
            Some(Then::Close(app)) => self.apps[app as usize] = None,
            Some(Then::CloseAll) => {
                App::ALL.into_iter().skip(1).for_each(|app| self.apps[app as usize] = None)
            }
        }
    }

    pub(crate) fn writes<'a>(
        &'a mut self,
        world: &'a World,
        trace: Option<&'a RefCell<Trace>>,
    ) -> Writes<'a> {
        Writes::new(world, &mut self.content, trace)
    }

    /// Remembers the watched page in front. It is done when the page is touched, not when it opens:
    /// what a touch changes may depend on the page it is made on, but not on one it brings to light.
    fn note_seen(&mut self, world: &World, trace: Option<&RefCell<Trace>>) {
        let screen = self.page().screen();
        for n in 0..self.watch.len().min(64) {
            if self.page().is_at_of(world, screen, &self.watch[n])
                && let Ok(n) = u8::try_from(n)
            {
                Writes::new(world, &mut self.content, trace).put(Fact::Seen(n), true);
            }
        }
    }

    /// Whether the page in front is this one: `id` or `id:entity`.
    #[must_use]
    pub fn is_at(&self, world: &World, at: &str) -> bool {
        self.page().is_at(world, at)
    }

    /// The page in front.
    #[must_use]
    pub fn page(&self) -> &Page {
        // The app in front always runs and has a page; a phone without one would show its home screen.
        self.pages().last().unwrap_or(&HOME)
    }

    /// The pages of the app in front, from its first.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        self.apps[self.front as usize].as_deref().map_or(&[], Vec::as_slice)
    }

    pub(crate) fn page_mut(&mut self) -> Option<&mut Page> {
        Arc::make_mut(self.apps[self.front as usize].as_mut()?).last_mut()
    }

    /// The app in front.
    #[must_use]
    pub fn front(&self) -> App {
        self.front
    }

    /// What kind of phone it is.
    #[must_use]
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// The pages of an app, if it runs.
    #[must_use]
    pub fn stack(&self, app: App) -> Option<&[Page]> {
        self.apps[app as usize].as_deref().map(Vec::as_slice)
    }

    /// What has been done.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Read access to what has been done.
    #[must_use]
    pub fn reads<'a>(&'a self, world: &'a World) -> Reads<'a> {
        Reads::new(world, &self.content)
    }

    /// The number a watched screen has, for [`Fact::Seen`].
    #[must_use]
    pub fn watched(&self, at: &str) -> Option<u8> {
        self.watch.iter().position(|w| w == at).and_then(|n| u8::try_from(n).ok())
    }

    /// The message in the middle.
    #[must_use]
    pub fn toast(&self) -> Option<Toast> {
        self.toast
    }
}
