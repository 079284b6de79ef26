//! What must be true on the phone: the vocabulary that lessons write goals in (lessons/README.md).

use phone::content::{Audience, Cell, Fact, Mark, Record, marks, text_value};
use phone::names;
use phone::page::Page;
use phone::profile::Profile;
use phone::state::{App, State};
use phone::ui::Of;
use phone::world::{AccountId, ArticleId, ChatId, PhotoId, PosterId, World, all};

use crate::machine::Phone;

/// A condition on the phone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Goal {
    /// All of them.
    All(Vec<Goal>),
    /// At least one of them.
    Any(Vec<Goal>),
    /// Not this.
    Not(Box<Goal>),
    /// This page is in front: `id` or `id:entity`.
    At(String),
    /// This sheet, menu, dialog or keyboard is open on the page in front.
    Open(String),
    /// The account is followed.
    Following(AccountId),
    /// The account has a star.
    Starred(AccountId),
    /// The article was forwarded into the chat.
    Forwarded(ArticleId, ChatId),
    /// The article is in 收藏.
    Favourite(ArticleId),
    /// The article was given a 赞.
    Liked(ArticleId),
    /// The article was recommended (推荐, or 在看 on an older WeChat) and that was not taken back.
    Recommended(ArticleId),
    /// This was posted to 朋友圈, for this audience if one is named.
    Posted(Post, Option<Audience>),
    /// The article was scrolled to its end.
    Read(ArticleId),
    /// The letters of articles have at least this size, 0–4.
    Font(u8),
    /// The poster's code was in the frame.
    Aimed(PosterId),
    /// The page has been opened since the scene began.
    Seen(String),
    /// The box with the cursor in it holds exactly this text.
    Typed(String),
    /// The post of 朋友圈 being written is for this audience, as it is ticked now.
    Audience(Audience),
    /// The number under a mark lies between these two.
    Mark(Mark, u32, u32),
    /// The owner has written this text in the chat.
    Said(ChatId, String),
    /// The words under a mark are these.
    Words(Mark, String),
    /// A list holds such entries.
    Listed(Listed),
}

/// What a goal comes to under one content.
enum Left {
    /// Whatever the page is.
    Known(bool),
    /// This is up to the page.
    Page(Goal),
}

impl Left {
    /// Of several goals, of which one that is `decisive` decides for all.
    fn of(
        goals: &[Goal],
        (world, state): (&World, &State),
        decisive: bool,
        join: fn(Vec<Goal>) -> Goal,
    ) -> Left {
        let mut pages = Vec::new();
        for goal in goals {
            match goal.left(world, state) {
                Left::Known(holds) if holds == decisive => return Left::Known(decisive),
                Left::Known(_) => {}
                Left::Page(left) => pages.push(left),
            }
        }
        if pages.is_empty() { Left::Known(!decisive) } else { Left::Page(join(pages)) }
    }
}

/// What an own post of 朋友圈 is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Post {
    /// The article that is shared.
    Article(ArticleId),
    /// The first of its photos.
    Photo(PhotoId),
}

impl Post {
    /// The facts of which one is true where it was posted for this audience, or for any.
    fn facts(self, audience: Option<Audience>) -> impl Iterator<Item = Fact> {
        let asked = Audience::ALL.into_iter().filter(move |any| audience.is_none_or(|one| one == *any));
        asked.map(move |audience| match self {
            Post::Article(article) => Fact::Posted(article, audience),
            Post::Photo(photo) => Fact::PostedPhoto(photo, audience),
        })
    }
}

/// Entries of a list; what is `None` is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Listed {
    /// Which list.
    pub list: Mark,
    /// What they are about.
    pub of: Option<Of>,
    /// Their number.
    pub number: Option<u32>,
    /// Their words.
    pub text: Option<String>,
    /// At least so many.
    pub least: u32,
}

impl Listed {
    fn fits(&self, record: &Record) -> bool {
        self.of.is_none_or(|of| record.of == Some(of))
            && self.number.is_none_or(|number| record.number == number)
            && self.text.as_deref().is_none_or(|text| record.text == text)
    }

    fn holds(&self, records: &[Record]) -> bool {
        let found = records.iter().filter(|record| self.fits(record)).count();
        u32::try_from(found).unwrap_or(u32::MAX) >= self.least
    }
}

impl Goal {
    /// The first words that are still to be written, if it asks for any.
    #[must_use]
    pub fn wanted_words(&self, world: &World, state: &State) -> Option<&str> {
        match self {
            _ if self.holds(world, state) => None,
            Goal::All(goals) | Goal::Any(goals) => {
                goals.iter().find_map(|goal| goal.wanted_words(world, state))
            }
            Goal::Typed(text) | Goal::Words(_, text) => Some(text),
            Goal::Listed(listed) => listed.text.as_deref(),
            _ => None,
        }
    }

    /// What is asked to be closed without a word about the page: it is closed on every other page as well, and
    /// whoever leaves would be told that she has closed it.
    #[must_use]
    pub fn closed_anywhere(&self) -> Option<&str> {
        match self {
            Goal::Not(goal) => goal.opens(),
            Goal::All(goals) if goals.iter().any(|goal| matches!(goal, Goal::At(_))) => None,
            Goal::All(goals) | Goal::Any(goals) => goals.iter().find_map(Goal::closed_anywhere),
            _ => None,
        }
    }

    /// The first sheet, menu, dialog or keyboard it names as open.
    fn opens(&self) -> Option<&str> {
        match self {
            Goal::Open(panel) => Some(panel),
            Goal::All(goals) | Goal::Any(goals) => goals.iter().find_map(Goal::opens),
            _ => None,
        }
    }

    /// Whether it holds now.
    #[must_use]
    pub fn holds(&self, world: &World, state: &State) -> bool {
        self.holds_on(world, state.page(), state)
    }

    /// Whether it holds with `page` in front and the content of `state`.
    #[must_use]
    pub fn holds_on(&self, world: &World, page: &Page, state: &State) -> bool {
        self.test(world, state, page)
    }

    fn test(&self, world: &World, state: &State, page: &Page) -> bool {
        let has = |fact| state.reads(world).has(fact);
        match self {
            Goal::All(goals) => goals.iter().all(|goal| goal.test(world, state, page)),
            Goal::Any(goals) => goals.iter().any(|goal| goal.test(world, state, page)),
            Goal::Not(goal) => !goal.test(world, state, page),
            Goal::At(screen) => page.is_at(world, screen),
            Goal::Open(panel) => page.has_open(world, panel),
            Goal::Following(account) => has(Fact::Following(*account)),
            Goal::Starred(account) => has(Fact::Starred(*account)),
            Goal::Forwarded(article, chat) => has(Fact::Forwarded(*article, *chat)),
            Goal::Favourite(article) => has(Fact::Favourite(*article)),
            Goal::Liked(article) => has(Fact::Liked(*article)),
            Goal::Recommended(article) => has(Fact::Recommended(*article)),
            Goal::Posted(post, audience) => post.facts(*audience).any(has),
            Goal::Read(article) => has(Fact::Read(*article)),
            Goal::Font(least) => state.reads(world).font() >= *least,
            Goal::Aimed(poster) => has(Fact::Aimed(*poster)),
            Goal::Seen(screen) => {
                page.is_at(world, screen) || state.watched(screen).is_some_and(|n| has(Fact::Seen(n)))
            }
            Goal::Typed(text) => page.typed() == Some(text),
            Goal::Words(mark, words) => state.reads(world).words(*mark) == words,
            Goal::Listed(listed) => listed.holds(state.reads(world).list(listed.list)),
            Goal::Mark(mark, least, most) => (*least..=*most).contains(&state.reads(world).mark(*mark)),
            Goal::Audience(audience) => page.audience() == Some(*audience),
            Goal::Said(chat, text) => state.reads(world).has_said(*chat, text),
        }
    }

    /// What is left of it for the page in front, with the content of `state`.
    fn left(&self, world: &World, state: &State) -> Left {
        match self {
            Goal::All(goals) => Left::of(goals, (world, state), false, Goal::All),
            Goal::Any(goals) => Left::of(goals, (world, state), true, Goal::Any),
            Goal::Not(goal) => match goal.left(world, state) {
                Left::Known(holds) => Left::Known(!holds),
                Left::Page(left) => Left::Page(Goal::Not(Box::new(left))),
            },
            Goal::At(_) | Goal::Open(_) | Goal::Typed(_) | Goal::Audience(_) => Left::Page(self.clone()),
            Goal::Seen(screen) => {
                let was_seen = |n| state.reads(world).has(Fact::Seen(n));
                if state.watched(screen).is_some_and(was_seen) {
                    Left::Known(true)
                } else {
                    Left::Page(Goal::At(screen.clone()))
                }
            }
            _ => Left::Known(self.holds(world, state)),
        }
    }

    /// The content it depends on.
    fn collect(&self, world: &World, state: &State, cells: &mut Vec<Cell>) {
        let mut add = |cell| {
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        };
        // Whoever is online has no reason to go offline; a search that knew of it would only look longer.
        let offline = || (!state.reads(world).online()).then_some(Cell::Online).into_iter();
        match self {
            Goal::All(goals) | Goal::Any(goals) => {
                goals.iter().for_each(|goal| goal.collect(world, state, cells));
            }
            Goal::Not(goal) => goal.collect(world, state, cells),
            Goal::At(screen) => {
                if let Some(mark) = needed_for(world, screen) {
                    add(Cell::Mark(mark));
                }
                to_follow_first(world, state, screen).for_each(&mut add);
            }
            Goal::Open(_) | Goal::Typed(_) | Goal::Audience(_) => {}
            Goal::Following(account) => add(Cell::Fact(Fact::Following(*account))),
            Goal::Starred(account) => add(Cell::Fact(Fact::Starred(*account))),
            Goal::Forwarded(article, chat) => {
                add(Cell::Fact(Fact::Forwarded(*article, *chat)));
                offline().for_each(&mut add);
            }
            Goal::Favourite(article) => add(Cell::Fact(Fact::Favourite(*article))),
            Goal::Liked(article) => add(Cell::Fact(Fact::Liked(*article))),
            Goal::Recommended(article) => add(Cell::Fact(Fact::Recommended(*article))),
            Goal::Posted(post, audience) => post.facts(*audience).map(Cell::Fact).for_each(&mut add),
            Goal::Read(article) => add(Cell::Fact(Fact::Read(*article))),
            Goal::Font(_) => add(Cell::Font),
            Goal::Words(mark, _) => {
                add(Cell::Words(*mark));
                if let Some(needed) = marks::needed(mark.name, mark.of) {
                    add(Cell::Mark(needed));
                }
                if let Some(from) = marks::kept_from(*mark) {
                    add(Cell::Words(from));
                }
            }
            Goal::Listed(listed) => {
                add(Cell::List(listed.list));
                if let Some(mark) = marks::needed(listed.list.name, listed.of.unwrap_or(Of::One)) {
                    add(Cell::Mark(mark));
                }
            }
            Goal::Mark(mark, ..) => {
                add(Cell::Mark(*mark));
                if let Some(needed) = marks::needed(mark.name, mark.of) {
                    add(Cell::Mark(needed));
                }
                if marks::needs_network(*mark) {
                    offline().for_each(&mut add);
                }
                if let Some(behind) = marks::behind(*mark) {
                    add(Cell::Mark(behind));
                }
                if let Some(from) = marks::kept_from(*mark) {
                    add(Cell::Words(from));
                }
            }
            Goal::Said(chat, text) => {
                add(Cell::Said(*chat, text_value(text)));
                offline().for_each(&mut add);
            }
            Goal::Aimed(poster) => add(Cell::Fact(Fact::Aimed(*poster))),
            Goal::Seen(screen) => {
                if let Some(mark) = needed_for(world, screen) {
                    add(Cell::Mark(mark));
                }
                to_follow_first(world, state, screen).for_each(&mut add);
                if let Some(n) = state.watched(screen) {
                    add(Cell::Fact(Fact::Seen(n)));
                }
            }
        }
    }

    /// Pages whose opening has to be remembered for this goal.
    #[must_use]
    pub fn watched(&self) -> Vec<String> {
        match self {
            Goal::All(goals) | Goal::Any(goals) => goals.iter().flat_map(Goal::watched).collect(),
            Goal::Not(goal) => goal.watched(),
            Goal::Seen(screen) => vec![screen.clone()],
            _ => Vec::new(),
        }
    }
}

/// What has to be filled in before a page can be reached.
fn needed_for(world: &World, screen: &str) -> Option<Mark> {
    let (name, entity) = screen.split_once(':').unwrap_or((screen, ""));
    marks::needed(name, names::entity(world, entity).unwrap_or(Of::One))
}

/// Accounts of which one has to be followed before a page is there: whoever has left them all has no row 公众号 any
/// more. Nothing while one is followed, which is nearly always.
fn to_follow_first(world: &World, state: &State, screen: &str) -> impl Iterator<Item = Cell> {
    let services = match screen {
        "wechat.folder" => Some(false),
        "wechat.service-folder" => Some(true),
        _ => None,
    };
    let of_these = |account: &AccountId| Some(world.account(*account).service) == services;
    let accounts: Vec<AccountId> = all(world.accounts.len(), AccountId).filter(of_these).collect();
    let follows = accounts.iter().any(|account| state.reads(world).has(Fact::Following(*account)));
    accounts.into_iter().filter(move |_| !follows).map(|account| Cell::Fact(Fact::Following(account)))
}

impl planner::machine::Goal<Phone> for Goal {
    fn met(&self, machine: &Phone, state: &State) -> bool {
        self.holds(&machine.world, state)
    }

    fn met_on(&self, machine: &Phone, _task: (Profile, App), page: &Page, state: &State) -> bool {
        self.holds_on(&machine.world, page, state)
    }

    fn left_for_pages(&self, machine: &Phone, state: &State) -> Option<Goal> {
        match self.left(&machine.world, state) {
            Left::Known(false) => None,
            Left::Known(true) => Some(Goal::All(Vec::new())),
            Left::Page(left) => Some(left),
        }
    }

    fn cells(&self, machine: &Phone, state: &State) -> Vec<Cell> {
        let mut cells = Vec::new();
        self.collect(&machine.world, state, &mut cells);
        cells
    }
}
