//! Laying out a screen: the one place where a page says what stands on the glass.
//!
//! A page's `view` is written once and read two ways: with its looks, for drawing, and without,
//! for the search, which only needs to know what can be touched. Looks are closures so that the
//! search never builds a label.

use std::fmt::Write as _;

use crate::keyboard::Board;
use crate::metrics::{Metrics, STATUS, WIDTH};
use crate::page;
use crate::profile::{Label, Profile};
use crate::screen::{Area, Layer, Look, Role, Touch, Widget};
use crate::state::App;
use crate::world::offers::{ActivityId, MatterId, OfficeId, SurveyId};
use crate::world::{
    AccountId, ArticleId, ChatId, ContactId, LeafId, PersonId, PhotoId, PostId, ProductId, SiteId, SortingId,
    ThreadId, World,
};

/// The name of a widget, cheap to copy and compare. Its text form is the widget id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    /// The fixed part, for example `wechat.chats.row`.
    pub name: &'static str,
    /// The part that tells siblings apart.
    pub of: Of,
}

/// What tells widgets of the same name apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Of {
    /// There is only one.
    One,
    /// A number.
    Number(u16),
    /// A chat.
    Chat(ChatId),
    /// An account.
    Account(AccountId),
    /// An article.
    Article(ArticleId),
    /// A person.
    Person(PersonId),
    /// A photo.
    Photo(PhotoId),
    /// An app.
    App(App),
    /// A plain page.
    Leaf(LeafId),
    /// A post of 朋友圈.
    Post(PostId),
    /// A contact.
    Contact(ContactId),
    /// The text messages of a sender.
    Thread(ThreadId),
    /// Something of the app market.
    Product(ProductId),
    /// A web page.
    Site(SiteId),
    /// An activity of the community.
    Activity(ActivityId),
    /// A survey of the community.
    Survey(SurveyId),
    /// Somebody one can ring.
    Office(OfficeId),
    /// Something one can have done.
    Matter(MatterId),
    /// A set of things to be sorted.
    Sorting(SortingId),
}

/// A widget of which there is one on a screen.
#[must_use]
pub const fn spot(name: &'static str) -> Spot {
    Spot { name, of: Of::One }
}

/// A widget among siblings.
#[must_use]
pub const fn spot_of(name: &'static str, of: Of) -> Spot {
    Spot { name, of }
}

impl Spot {
    /// The widget id, for example `wechat.chats.row.xiaolin`.
    #[must_use]
    pub fn id(self, world: &World) -> String {
        let mut id = String::from(self.name);
        let slug = match self.of {
            Of::One => return id,
            Of::Number(n) => {
                // Writing into a string cannot fail.
                let _ = write!(id, ".{n}");
                return id;
            }
            of => page::slug(world, of).unwrap_or_default(),
        };
        id.push('.');
        id.push_str(slug);
        id
    }
}

/// Collects what stands on the glass.
pub struct Ui<'w> {
    /// The world, for names.
    pub world: &'w World,
    /// The phone's own ways and words.
    pub profile: Profile,
    /// Sizes at the font tier of the app in front.
    pub metrics: Metrics,
    /// The kind of keyboard in use.
    pub board: Board,
    drawn: Option<Vec<Widget>>,
    spots: Vec<(Spot, Touch)>,
    /// Keys that write a single letter or mark.
    keys: Vec<(Spot, Touch)>,
    layer: Layer,
}

const TAP: &[Touch] = &[Touch::Tap];

impl<'w> Ui<'w> {
    /// Collects looks and touches.
    #[must_use]
    pub fn drawing(world: &'w World, profile: Profile, metrics: Metrics) -> Self {
        Ui { drawn: Some(Vec::new()), ..Ui::touching(world, profile, metrics) }
    }

    /// Collects touches only.
    #[must_use]
    pub fn touching(world: &'w World, profile: Profile, metrics: Metrics) -> Self {
        Ui {
            world,
            profile,
            metrics,
            board: Board::default(),
            drawn: None,
            spots: Vec::new(),
            keys: Vec::new(),
            layer: Layer::Page,
        }
    }

    /// The lowest line that a page may use.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.metrics.bottom()
    }

    /// Whether this phone's WeChat shows the other form of a switch.
    #[must_use]
    pub fn other(&self, label: Label) -> bool {
        self.profile.other(label)
    }

    /// What can be touched and is worth trying in a search, in screen order: all but single letters.
    #[must_use]
    pub fn into_spots(self) -> Vec<(Spot, Touch)> {
        self.spots
    }

    /// All that can be touched, single letters last.
    #[must_use]
    pub fn into_all_spots(mut self) -> Vec<(Spot, Touch)> {
        self.spots.append(&mut self.keys);
        self.spots
    }

    /// The widgets; empty if only touches were collected.
    #[must_use]
    pub fn into_widgets(self) -> Vec<Widget> {
        self.drawn.unwrap_or_default()
    }

    /// Further widgets lie on this layer.
    pub fn layer(&mut self, layer: Layer) {
        self.layer = layer;
    }

    /// A veil over everything so far: nothing below it can be touched any more. Touching the veil
    /// itself means `spot`, if there is one.
    pub fn mask(&mut self, closes: Option<Spot>, dim: bool) {
        self.still();
        let area = Area { x: 0.0, y: STATUS, w: WIDTH, h: self.bottom() - STATUS };
        match closes {
            Some(spot) => self.add(spot, TAP, area, || ("空白处".into(), Role::Area, Look::Mask { dim })),
            None => self.show(area, || ("".into(), Role::Area, Look::Mask { dim })),
        }
    }

    /// Something that can be touched.
    pub fn add(
        &mut self,
        spot: Spot,
        touches: &[Touch],
        area: Area,
        look: impl FnOnce() -> (String, Role, Look),
    ) {
        self.spots.extend(touches.iter().map(|touch| (spot, *touch)));
        if let Some(drawn) = &mut self.drawn {
            let (label, role, look) = look();
            drawn.push(Widget {
                id: spot.id(self.world),
                label,
                role,
                touches: touches.to_vec(),
                enabled: true,
                area,
                layer: self.layer,
                look,
            });
        }
    }

    /// Something to tap.
    pub fn tap(&mut self, spot: Spot, area: Area, look: impl FnOnce() -> (String, Role, Look)) {
        self.add(spot, TAP, area, look);
    }

    /// A key that writes one letter or mark. A search does not try it: words come to it whole, and the
    /// keyboard itself says which key is next for them (see `keyboard`).
    pub fn key(&mut self, spot: Spot, area: Area, look: impl FnOnce() -> (String, Role, Look)) {
        self.add(spot, TAP, area, look);
        self.aside(spot, Touch::Tap);
    }

    /// A search does not try this touch: it can be done, and no way to anywhere is advised by it.
    pub fn aside(&mut self, spot: Spot, touch: Touch) {
        let before = self.spots.len();
        self.spots.retain(|known| *known != (spot, touch));
        if self.spots.len() < before {
            self.keys.push((spot, touch));
        }
    }

    /// A search does try this key, if it is there.
    pub(crate) fn worth_trying(&mut self, spot: Spot) {
        let key = (spot, Touch::Tap);
        if let Some(at) = self.keys.iter().position(|known| *known == key) {
            self.spots.push(self.keys.remove(at));
        }
    }

    /// Nothing laid out so far can be touched any more, and all of it lies below what comes.
    pub(crate) fn sink(&mut self) {
        self.still();
        for widget in self.drawn.iter_mut().flatten() {
            widget.layer = Layer::Page;
            widget.id.insert_str(0, "below.");
        }
    }

    /// As [`Ui::aside`] for everything laid out so far: with a cursor in a box, the way on is the keyboard.
    pub(crate) fn all_aside(&mut self) {
        self.keys.append(&mut self.spots);
    }

    /// Nothing laid out so far can be touched any more; it only shows through what comes above it.
    pub(crate) fn still(&mut self) {
        self.spots.clear();
        self.keys.clear();
        if let Some(drawn) = &mut self.drawn {
            for widget in drawn.iter_mut() {
                widget.touches.clear();
            }
        }
    }

    /// A control that is there but greyed out.
    pub fn greyed(&mut self, spot: Spot, area: Area, look: impl FnOnce() -> (String, Role, Look)) {
        self.add(spot, &[], area, look);
        if let Some(widget) = self.drawn.as_mut().and_then(|drawn| drawn.last_mut()) {
            widget.enabled = false;
        }
    }

    /// Something that is only looked at.
    pub fn show(&mut self, area: Area, look: impl FnOnce() -> (String, Role, Look)) {
        if let Some(drawn) = &mut self.drawn {
            let (label, role, look) = look();
            let id = format!("view.{}", drawn.len());
            drawn.push(Widget {
                id,
                label,
                role,
                touches: Vec::new(),
                enabled: true,
                area,
                layer: self.layer,
                look,
            });
        }
    }
}

/// An area by its corner and size, in pt.
#[must_use]
pub const fn area(x: f32, y: f32, w: f32, h: f32) -> Area {
    Area { x, y, w, h }
}
