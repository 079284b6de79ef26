//! 朋友圈: reading, 赞, 评论, deleting an own post, the way to a new one (wechat-reference B23, B24).
//!
//! Left out: B23 轻触更换封面 (the cover is always the same; nothing to practise).

mod over;

use crate::content::{Mark, Reads};
use crate::keyboard::Writing;
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll, icon};
use crate::screen::{Dress, Ground, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::article::Article;
use crate::wechat::compose;
use crate::wechat::moments_news::{self, News};
use crate::wechat::moments_post;
use crate::wechat::person::Person;
use crate::wechat::rows::scrolled;
use crate::world::{PersonId, PostId, World, all};

pub use self::over::Over;
pub(super) use self::over::dots_menu;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Moments {
    /// Whose posts.
    pub whose: Whose,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is open above the posts.
    pub over: Over,
}

/// Whose posts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Whose {
    /// Everybody's.
    #[default]
    All,
    /// The owner's (我 → 朋友圈).
    Own,
    /// One person's.
    Person(PersonId),
}

/// The post has the owner's heart.
pub const LIKED: Mark = Mark::new("wechat.moments.liked");
/// The owner's comments, newest first: of = the post, text = the words.
pub const COMMENTS: Mark = Mark::new("wechat.moments.comments");
/// The words of the owner's latest comment below a post. For goals: unlike the list they cannot grow.
pub const COMMENT: Mark = Mark::new("wechat.moments.comment");
/// 我知道了 was said to posting words only.
pub const WORDS_KNOWN: Mark = Mark::new("wechat.moments.words-known");

const CAMERA: Spot = spot("wechat.moments.camera");
const NEWS: Spot = spot("wechat.moments.news");

const COVER: f32 = 150.0;
const STRIP: f32 = 52.0;

impl Moments {
    /// The owner's own posts.
    #[must_use]
    pub fn own() -> Self {
        Moments { whose: Whose::Own, ..Moments::default() }
    }

    /// The posts of one person.
    #[must_use]
    pub fn of_person(person: PersonId) -> Self {
        Moments { whose: Whose::Person(person), ..Moments::default() }
    }

    fn posts(&self, world: &World) -> Vec<PostId> {
        let shown = |post: &PostId| match self.whose {
            Whose::All => true,
            Whose::Own => false,
            Whose::Person(person) => world.post(*post).person == person,
        };
        all(world.posts.len(), PostId).filter(shown).collect()
    }

    fn list(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let own = if matches!(self.whose, Whose::Person(_)) { &[] } else { reads.posts() };
        let posts = self.posts(world);
        let news = if self.whose == Whose::All { moments_news::unseen(reads) } else { 0 };
        let strip = if news > 0 { STRIP } else { 0.0 };
        let heights: Vec<f32> =
            posts.iter().map(|post| moments_post::height(world, reads, metrics, *post)).collect();
        let total = COVER
            + strip
            + own.iter().map(|post| moments_post::own_height(metrics, post)).sum::<f32>()
            + heights.iter().sum::<f32>();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if let Some(place) = scroll.place(0.0, WIDTH, COVER) {
            parts::panel(ui, area(0.0, place.y, WIDTH, COVER - 20.0), PanelGround::Cover, false);
        }
        if news > 0
            && let Some(place) = scroll.place(90.0, WIDTH - 180.0, STRIP)
            && scroll.in_reach(place)
        {
            let key = area(place.x, place.y, place.w, STRIP - 8.0);
            parts::button(ui, NEWS, key, &format!("{news}条新消息"), Dress::Default);
        }
        if own.is_empty() && posts.is_empty() {
            parts::empty(ui, TOP + COVER, "还没有发过朋友圈");
        }
        for (n, post) in (0u16..).zip(own) {
            moments_post::own(ui, &mut scroll, n, post);
        }
        for (post, h) in posts.into_iter().zip(heights) {
            if let Some(place) = scroll.place(0.0, WIDTH, h) {
                moments_post::post(ui, reads, &scroll, place, post, &self.over);
            }
        }
    }

    fn name(&self, world: &World) -> String {
        match self.whose {
            Whose::All => "朋友圈".into(),
            Whose::Own => "我的朋友圈".into(),
            Whose::Person(person) => world.person(person).name.clone(),
        }
    }
}

impl Shows for Moments {
    fn screen(&self) -> &'static str {
        match self.whose {
            Whose::All => "wechat.moments",
            Whose::Own => "wechat.own-moments",
            Whose::Person(_) => "wechat.person-moments",
        }
    }

    fn of(&self) -> Of {
        match self.whose {
            Whose::Person(person) => Of::Person(person),
            _ => Of::One,
        }
    }

    fn title(&self, world: &World) -> String {
        self.name(world)
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        Some(match &self.over {
            Over::Nothing => return None,
            Over::Deleting(_) => "delete-dialog",
            Over::Dots(_) => "moments-dots",
            Over::Comment { words, .. } if words.focus => "keyboard",
            Over::Comment { .. } => "comment-box",
            Over::Camera => "camera-sheet",
            Over::FirstWords => "first-words-dialog",
            Over::Picture(_) => "large-picture",
            Over::Held(_) => "picture-menu",
        })
    }

    fn panel_of(&self) -> Of {
        match &self.over {
            Over::Dots(post) | Over::Comment { post, .. } | Over::Picture(post) | Over::Held(post) => {
                Of::Post(*post)
            }
            _ => Of::One,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        match &mut self.over {
            Over::Comment { words, .. } => Some(words),
            _ => None,
        }
    }

    fn writing(&self) -> Option<&Writing> {
        match &self.over {
            Over::Comment { words, .. } => Some(words),
            _ => None,
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.list(ui, reads);
        parts::bar(ui, || self.name(ui.world), true, PanelGround::Grey);
        if !matches!(self.whose, Whose::Person(_)) {
            ui.add(CAMERA, &[Touch::Tap, Touch::Hold], area(WIDTH - 54.0, STATUS + 4.0, 50.0, 44.0), || {
                ("相机".into(), Role::Button, icon("camera", 28.0))
            });
        }
        self.above(ui);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Over::Comment { words, .. } = &mut self.over
            && words.touch(&turn.world.wechat.comments, at, touch)
        {
            return turn.turn_into(self);
        }
        let over = std::mem::take(&mut self.over);
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (CAMERA, _) => self.camera(turn, touch),
            (Spot { name: "wechat.moments.delete", .. }, Of::Number(n)) => {
                self.over(turn, Over::Deleting(n));
            }
            (Spot { name: "wechat.moments.dots", .. }, Of::Post(post)) => {
                let open = over != Over::Dots(post);
                self.over(turn, if open { Over::Dots(post) } else { Over::Nothing });
            }
            (Spot { name: "wechat.moments.picture", .. }, Of::Post(post)) => {
                let held = touch == Touch::Hold;
                self.over(turn, if held { Over::Held(post) } else { Over::Picture(post) });
            }
            (Spot { name: "wechat.moments.said", .. }, Of::Number(n)) => {
                let post = PostId(n / moments_post::MOST_SAID);
                let to = u8::try_from(n % moments_post::MOST_SAID).ok();
                self.over(turn, Over::Comment { post, to, words: Writing::focused() });
            }
            (Spot { name: "wechat.moments.name", .. }, Of::Post(post)) => {
                let person = turn.world.post(post).person;
                turn.turn_into(self);
                turn.push(Person::opened(person));
            }
            (Spot { name: "wechat.moments.link", .. }, Of::Article(article)) => {
                turn.turn_into(self);
                turn.push(Article::opened(article));
            }
            (NEWS, _) => {
                turn.turn_into(self);
                News::open(turn);
            }
            _ => self.answer(turn, at, over),
        }
    }
}

impl Moments {
    fn over(mut self, turn: &mut Turn<'_>, over: Over) {
        self.over = over;
        turn.turn_into(self);
    }

    fn camera(self, turn: &mut Turn<'_>, touch: Touch) {
        let reads = turn.writes.reads();
        if touch == Touch::Hold {
            if !reads.is_on(WORDS_KNOWN) {
                return self.over(turn, Over::FirstWords);
            }
            turn.turn_into(self);
            return turn.push(compose::Compose::words_only());
        }
        match compose::draft(reads) {
            Some(draft) => {
                turn.turn_into(self);
                turn.push(draft);
            }
            None => self.over(turn, Over::Camera),
        }
    }
}
