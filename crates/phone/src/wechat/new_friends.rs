//! 新的朋友: who wants to become a friend (wechat-reference B18).

use crate::content::{Mark, Reads};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::add_friend::AddFriend;
use crate::wechat::friend_form::FriendForm;
use crate::wechat::friends;
use crate::wechat::person::Person;
use crate::wechat::rows::scrolled;
use crate::world::{PersonId, Request, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct NewFriends {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// The request whose sheet is open.
    pub menu: Option<PersonId>,
}

/// The request of a person was deleted.
pub const GONE: Mark = Mark::new("wechat.request-gone");

const ADD: Spot = spot("wechat.new-friends.add");
const DELETE: Spot = spot("wechat.new-friends.delete");
const CANCEL: Spot = spot("wechat.new-friends.cancel");
const ROW: &str = "wechat.new-friends.row";
const LOOK: &str = "wechat.new-friends.look";

/// Room at the right for 查看.
const SIDE: f32 = 92.0;

/// What stands at the right of a request.
fn state(world: &World, reads: Reads<'_>, request: &Request) -> &'static str {
    if friends::is_friend(world, reads, request.person) {
        "已添加"
    } else if request.expired {
        "已过期"
    } else {
        "查看"
    }
}

fn requests<'w>(world: &'w World, reads: Reads<'_>) -> Vec<&'w Request> {
    let there = |request: &&Request| !reads.is_on(GONE.of(Of::Person(request.person)));
    world.wechat.requests.iter().filter(there).collect()
}

/// How many requests wait for an answer.
pub(crate) fn waiting(world: &World, reads: Reads<'_>) -> u16 {
    let waiting = requests(world, reads).into_iter().filter(|it| state(world, reads, it) == "查看").count();
    u16::try_from(waiting).unwrap_or(u16::MAX)
}

impl Shows for NewFriends {
    fn screen(&self) -> &'static str {
        "wechat.new-friends"
    }

    fn title(&self, _world: &World) -> String {
        "新的朋友".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.menu.map(|_| "request-menu")
    }

    fn panel_of(&self) -> Of {
        self.menu.map_or(Of::One, Of::Person)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let requests = requests(world, reads);
        let h = metrics.tall_row;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, h * requests.len() as f32);
        scroll.swipes(ui, LIST);
        if requests.is_empty() {
            parts::empty(ui, TOP, "没有新的朋友");
        }
        for request in requests {
            let Some(place) = scroll.place(0.0, WIDTH - SIDE, h) else {
                continue;
            };
            let it = world.person(request.person);
            let reach = scroll.in_reach(place);
            parts::panel(ui, area(0.0, place.y, WIDTH, h), PanelGround::White, false);
            let touches: &[Touch] = if reach { &[Touch::Tap, Touch::Hold] } else { &[] };
            ui.add(spot_of(ROW, Of::Person(request.person)), touches, place, || {
                let row = Row {
                    face: Some(face(&it.face, it.colour)),
                    title: it.name.clone(),
                    subtitle: Some(request.words.clone()),
                    ..Row::default()
                };
                (it.name.clone(), Role::Row, row.look())
            });
            let words = state(world, reads, request);
            let key = area(WIDTH - SIDE, place.y + (h - 48.0) / 2.0, SIDE - 8.0, 48.0);
            if words == "查看" && reach {
                parts::button(ui, spot_of(LOOK, Of::Person(request.person)), key, words, Dress::Default);
            } else {
                parts::text(ui, key, words, metrics.note, TextStyle::Centre);
            }
        }
        parts::bar(ui, || "新的朋友".into(), true, PanelGround::Grey);
        ui.tap(ADD, area(WIDTH - 54.0, STATUS + 4.0, 50.0, 44.0), || {
            ("添加朋友".into(), Role::Button, parts::icon("user-plus", 26.0))
        });
        if self.menu.is_some() {
            parts::action_sheet(ui, CANCEL, &[(DELETE, "删除", Dress::Warn)]);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let menu = self.menu.take();
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (ADD, _) => turn.push(AddFriend::default()),
            (Spot { name: LOOK, .. }, Of::Person(person)) => turn.push(FriendForm::opened(person, true)),
            (Spot { name: ROW, .. }, Of::Person(person)) if touch == Touch::Hold => {
                self.menu = Some(person);
                turn.turn_into(self);
            }
            (Spot { name: ROW, .. }, Of::Person(person)) => turn.push(Person::opened(person)),
            (DELETE, _) => {
                if let Some(person) = menu {
                    turn.writes.set(GONE.of(Of::Person(person)), 1);
                }
                turn.turn_into(self);
            }
            (CANCEL, _) | (Spot { name: "wechat.mask", .. }, _) => turn.turn_into(self),
            (EDGE, _) if menu.is_some() => turn.turn_into(self),
            _ => turn.pop(),
        }
    }
}
