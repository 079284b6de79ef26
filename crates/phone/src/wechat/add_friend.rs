//! 添加朋友: by number, by the own code, by scanning (wechat-reference B17).

use crate::content::Reads;
use crate::keyboard::{Empty, Writing};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{PanelGround, TextStyle, Touch};
use crate::state::App;
use crate::state::Turn;
use crate::system::permission::{self, Ask};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::leaf::Leaf;
use crate::wechat::my_code::MyCode;
use crate::wechat::person::Person;
use crate::wechat::rows::{self, Entry};
use crate::wechat::scan::Scan;
use crate::wechat::search::Search;
use crate::world::{PersonId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct AddFriend {
    /// 账号/手机号.
    pub number: Writing,
}

const BOX: Spot = spot("wechat.add-friend.box");
const FIND: Spot = spot("wechat.add-friend.find");
const MINE: Spot = spot("wechat.add-friend.my-code");
const SCAN: Spot = spot("wechat.add-friend.scan");
const ACCOUNTS: Spot = spot("wechat.add-friend.accounts");
const ROW: &str = "wechat.add-friend.row";

/// The person with this number or 微信号.
fn find(world: &World, written: &str) -> Option<PersonId> {
    let digits: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    all(world.people.len(), PersonId).find(|person| {
        let it = world.person(*person);
        !digits.is_empty() && (it.number == digits || it.wechat_id == digits)
    })
}

impl Shows for AddFriend {
    fn screen(&self) -> &'static str {
        "wechat.add-friend"
    }

    fn title(&self, _world: &World) -> String {
        "添加朋友".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.number.focus.then_some("keyboard")
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.number)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.number)
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        parts::bar(ui, || "添加朋友".into(), true, PanelGround::Grey);
        let empty =
            Empty {
                label: "账号/手机号", placeholder: "账号/手机号", icon: Some("search"), lines: 1
            };
        self.number.input(ui, BOX, area(14.0, TOP + 8.0, WIDTH - 28.0, 52.0), empty);
        let y = TOP + 68.0;
        let bottom = ui.bottom();
        if self.number.text.is_empty() {
            let mut entries = vec![
                Entry { icon: Some("qr-code"), ..Entry::new(MINE, "我的二维码") },
                Entry { icon: Some("scan-line"), gap: true, ..Entry::new(SCAN, "扫一扫") },
            ];
            let plain = |slug: &str, words: &'static str, icon: &'static str| {
                let leaf = world.find_leaf(slug)?;
                Some(Entry { icon: Some(icon), ..Entry::new(spot_of(ROW, Of::Leaf(leaf)), words) })
            };
            entries.extend(plain("phone-contacts", "手机联系人", "phone"));
            entries.push(Entry { icon: Some("newspaper"), ..Entry::new(ACCOUNTS, "公众号") });
            entries.extend(plain("work", "企业微信联系人", "briefcase"));
            rows::list(ui, y, bottom, 0, &entries);
        } else {
            let words = format!("搜索：{}", self.number.text);
            let row = Entry { icon: Some("search"), ..Entry::new(FIND, &words) };
            rows::list(ui, y, bottom, 0, &[row]);
            let hint = "看清头像和名字，再添加。";
            let h = parts::text_height(hint, metrics.note, WIDTH - 40.0);
            let place = area(20.0, y + metrics.row + 10.0, WIDTH - 40.0, h);
            parts::text(ui, place, hint, metrics.note, TextStyle::Note);
        }
        self.number.keyboard(ui, &world.wechat.numbers);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let world = turn.world;
        if self.number.touch(&world.wechat.numbers, at, touch) {
            return turn.turn_into(self);
        }
        match (at, at.of) {
            (BOX, _) => {
                self.number.focus = true;
                turn.turn_into(self);
            }
            (FIND, _) => {
                let found = find(world, &self.number.text);
                self.number.focus = false;
                turn.turn_into(self);
                match found {
                    Some(person) => turn.push(Person::opened(person)),
                    None => turn.tell("该用户不存在"),
                }
            }
            (MINE, _) => turn.push(MyCode {}),
            (SCAN, _) => {
                let aim = turn.writes.reads().aim();
                permission::ask(turn, App::WeChat, Ask::Camera, Scan::opened(aim));
            }
            (ACCOUNTS, _) => turn.push(Search::default()),
            (_, Of::Leaf(leaf)) => turn.push(Leaf { leaf, scroll: 0 }),
            _ if self.number.focus => {
                self.number.focus = false;
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
