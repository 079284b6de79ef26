//! What is on the phone at one moment, and what a touch makes of it.
//!
//! Split in place (which apps run, the stack of pages of each, what is in front) and content (what
//! has been done). A page's behaviour depends on itself and on content only, never on the pages
//! below it: the never-lost search rests on that, and a test holds it.

use std::cell::RefCell;
use std::sync::Arc;

use smallvec::SmallVec;

use crate::content::{Content, Fact, Reads, Trace, Writes};
use crate::metrics::{HEIGHT, WIDTH};
use crate::page::Page;
use crate::screen::{Screen, Touch};
use crate::system::{self, Home, Recents};
use crate::ui::{Spot, Ui};
use crate::world::World;

/// An app of the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum App {
    /// 微信.
    WeChat,
    /// 图库.
    Gallery,
    /// 日历.
    Calendar,
}

impl App {
    /// In the order of the home screen.
    pub const ALL: [App; 3] = [App::WeChat, App::Gallery, App::Calendar];

    /// The name under its icon.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            App::WeChat => "微信",
            App::Gallery => "图库",
            App::Calendar => "日历",
        }
    }

    /// Its id.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            App::WeChat => "wechat",
            App::Gallery => "gallery",
            App::Calendar => "calendar",
        }
    }
}

/// Pages from the first to the one in front. Deeper than [`DEEPEST`], the oldest but the first is let go.
pub type Stack = SmallVec<[Page; 4]>;

/// Most pages an app keeps.
pub const DEEPEST: usize = 10;

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Front {
    /// The lock screen.
    Lock,
    /// The home screen.
    Home(Home),
    /// The cards of running apps.
    Recents(Recents),
    /// An app.
    App(App),
}

/// A short message in the middle. It stays until the next touch (age-friendly §2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Toast {
    /// For example 「已发送」.
    pub words: &'static str,
    /// With a tick above the words.
    pub tick: bool,
}

/// What is on the phone. Cheap to clone; the same input gives the same output everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    pub(crate) front: Front,
    /// What comes back when the lock screen is opened.
    pub(crate) behind_lock: Option<App>,
    pub(crate) apps: [Option<Stack>; 3],
    pub(crate) content: Content,
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
    /// This many seconds go by. On this phone nothing waits for time yet; messages in the middle go.
    Tick(u32),
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
    /// The screen: everything visible, with what can be touched.
    #[must_use]
    pub fn screen(&self, world: &World) -> Screen {
        let mut ui = Ui::drawing(world);
        let reads = Reads::new(world, &self.content);
        self.view(&mut ui, reads);
        system::toast(&mut ui, self.toast);
        let (id, title, ground) = match self.front {
            Front::Lock => system::LOCK_SCREEN,
            Front::Home(_) => system::HOME_SCREEN,
            Front::Recents(_) => system::RECENTS_SCREEN,
            Front::App(_) => return self.app_screen(world, ui),
        };
        Screen {
            id: id.into(),
            title: title.into(),
            ground,
            width: WIDTH,
            height: HEIGHT,
            text_size: world.metrics.text,
            widgets: ui.into_widgets(),
        }
    }

    fn app_screen(&self, world: &World, ui: Ui<'_>) -> Screen {
        let page = self.page();
        Screen {
            id: page.map(|p| p.screen_id(world)).unwrap_or_default(),
            title: page.map(|p| p.title(world)).unwrap_or_default(),
            ground: page.map_or(crate::screen::Ground::Grey, Page::ground),
            width: WIDTH,
            height: HEIGHT,
            text_size: world.metrics.text,
            widgets: ui.into_widgets(),
        }
    }

    /// The widget of this id, if it can be touched on the screen now.
    #[must_use]
    pub fn spot(&self, world: &World, id: &str) -> Option<Spot> {
        self.touches(world).into_iter().map(|(spot, _)| spot).find(|spot| spot.id(world) == id)
    }

    /// What can be touched, in screen order, without building a single label.
    #[must_use]
    pub fn touches(&self, world: &World) -> Vec<(Spot, Touch)> {
        self.touches_from(world, Reads::new(world, &self.content))
    }

    /// As [`State::touches`], recording what the screen depends on.
    #[must_use]
    pub fn touches_traced(&self, world: &World, trace: &RefCell<Trace>) -> Vec<(Spot, Touch)> {
        self.touches_from(world, Reads::traced(world, &self.content, trace))
    }

    fn touches_from(&self, world: &World, reads: Reads<'_>) -> Vec<(Spot, Touch)> {
        let mut ui = Ui::touching(world);
        self.view(&mut ui, reads);
        ui.into_spots()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        match self.front {
            Front::Lock => system::lock(ui),
            Front::Home(home) => system::home(ui, home),
            Front::Recents(recents) => system::recents(ui, recents, &self.running()),
            Front::App(_) => {
                if let Some(page) = self.page() {
                    page.view(ui, reads);
                }
            }
        }
        system::frame(ui, self.front);
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
            Action::Type(text) => {
                let mut next = self.clone();
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
            Action::Tick(_) => {
                let mut next = self.clone();
                next.toast = None;
                (next, Outcome::Done)
            }
        }
    }

    /// The state after a touch that stands in [`State::touches`]; for any other the state stays.
    #[must_use]
    pub fn touched(&self, world: &World, spot: Spot, touch: Touch, trace: Option<&RefCell<Trace>>) -> State {
        let mut next = self.clone();
        next.toast = None;
        next.note_seen(world, trace);
        system::touched(&mut next, world, spot, touch, trace);
        next
    }

    /// Hands the touch to the page in front and carries out what it asks for.
    pub(crate) fn touch_page(
        &mut self,
        world: &World,
        spot: Spot,
        touch: Touch,
        trace: Option<&RefCell<Trace>>,
    ) {
        let Front::App(app) = self.front else { return };
        let Some(stack) = &mut self.apps[app as usize] else {
            return;
        };
        let Some(page) = stack.last().cloned() else {
            return;
        };
        let mut turn = Turn {
            world,
            writes: Writes::new(world, &mut self.content, trace),
            stack,
            leave: false,
            toast: None,
        };
        page.touch(&mut turn, spot, touch);
        let (leave, toast) = (turn.leave, turn.toast);
        self.toast = toast;
        if leave {
            self.front = Front::Home(Home::default());
        }
    }

    /// The running apps.
    pub(crate) fn running(&self) -> SmallVec<[App; 3]> {
        App::ALL.into_iter().filter(|app| self.apps[*app as usize].is_some()).collect()
    }

    /// Brings an app to the front, starting it if it does not run.
    pub(crate) fn open(&mut self, app: App) {
        self.front = Front::App(app);
        self.apps[app as usize].get_or_insert_with(|| SmallVec::from_iter([Page::first(app)]));
    }

    /// Remembers the watched page in front. It is done when the page is touched, not when it opens:
    /// what a touch changes may depend on the page it is made on, but not on one it brings to light.
    fn note_seen(&mut self, world: &World, trace: Option<&RefCell<Trace>>) {
        for n in 0..self.watch.len().min(64) {
            if self.is_at(world, &self.watch[n])
                && let Ok(n) = u8::try_from(n)
            {
                Writes::new(world, &mut self.content, trace).put(Fact::Seen(n), true);
            }
        }
    }

    /// Whether the page in front is this one: `id` or `id:entity`.
    #[must_use]
    pub fn is_at(&self, world: &World, at: &str) -> bool {
        match self.front {
            Front::Lock => at == system::LOCK_SCREEN.0,
            Front::Home(_) => at == system::HOME_SCREEN.0,
            Front::Recents(_) => at == system::RECENTS_SCREEN.0,
            Front::App(_) => self.page().is_some_and(|page| page.is_at(world, at)),
        }
    }

    /// The page in front, if an app is.
    #[must_use]
    pub fn page(&self) -> Option<&Page> {
        match self.front {
            Front::App(app) => self.apps[app as usize].as_ref()?.last(),
            _ => None,
        }
    }

    pub(crate) fn page_mut(&mut self) -> Option<&mut Page> {
        match self.front {
            Front::App(app) => self.apps[app as usize].as_mut()?.last_mut(),
            _ => None,
        }
    }

    /// What is in front.
    #[must_use]
    pub fn front(&self) -> Front {
        self.front
    }

    /// The pages of an app, if it runs.
    #[must_use]
    pub fn stack(&self, app: App) -> Option<&Stack> {
        self.apps[app as usize].as_ref()
    }

    /// The same phone with another stack of pages in front and without a message on it.
    #[must_use]
    pub fn with_stack(&self, app: App, stack: Stack) -> State {
        let mut next = self.clone();
        next.front = Front::App(app);
        next.apps[app as usize] = Some(stack);
        next.toast = None;
        next
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

    /// The same phone after its message has gone.
    #[must_use]
    pub fn without_toast(mut self) -> State {
        self.toast = None;
        self
    }
}

/// What a page can do when it is touched.
pub(crate) struct Turn<'a> {
    pub world: &'a World,
    pub writes: Writes<'a>,
    stack: &'a mut Stack,
    leave: bool,
    toast: Option<Toast>,
}

impl Turn<'_> {
    /// The page in front becomes this one.
    pub(crate) fn turn_into(&mut self, page: impl Into<Page>) {
        if let Some(top) = self.stack.last_mut() {
            *top = page.into();
        }
    }

    /// Opens a page above the one in front.
    pub(crate) fn push(&mut self, page: impl Into<Page>) {
        self.stack.push(page.into());
        if self.stack.len() > DEEPEST {
            self.stack.remove(1);
        }
    }

    /// Leaves the page in front; from the first page of an app that is the home screen.
    pub(crate) fn pop(&mut self) {
        if self.stack.len() > 1 {
            self.stack.pop();
        } else {
            self.leave = true;
        }
    }

    /// A short message with a tick.
    pub(crate) fn done(&mut self, words: &'static str) {
        self.toast = Some(Toast { words, tick: true });
    }

    /// A short message.
    pub(crate) fn tell(&mut self, words: &'static str) {
        self.toast = Some(Toast { words, tick: false });
    }

    /// What stands on a control whose use is practised in a later lesson.
    pub(crate) fn later(&mut self) {
        self.tell("这个以后再学");
    }
}
