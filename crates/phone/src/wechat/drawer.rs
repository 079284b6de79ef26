//! The dark drawer of mini programs that comes when the chats are pulled down: one thinks WeChat is
//! gone, and a swipe upwards brings it back (wechat-reference B2).

use crate::content::Reads;
use crate::metrics::{STATUS, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts;
use crate::screen::{Ground, Look, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::mini::{Mini, USED};
use crate::wechat::search::Search;
use crate::world::{self, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Drawer {}

const SEARCH: Spot = spot("wechat.drawer.search");
const CHATS: Spot = spot("wechat.drawer.chats");
const GROUND: Spot = spot("wechat.drawer.swipe");

impl Shows for Drawer {
    fn screen(&self) -> &'static str {
        "wechat.drawer"
    }

    fn title(&self, _world: &World) -> String {
        "小程序".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let bottom = ui.bottom();
        let (size, note) = (ui.metrics.text, ui.metrics.note);
        ui.add(GROUND, &[Touch::SwipeUp], area(0.0, STATUS, WIDTH, bottom - STATUS), || {
            ("小程序的这一页".into(), Role::Area, Look::SwipeArea)
        });
        ui.tap(SEARCH, area(24.0, STATUS + 20.0, WIDTH - 48.0, 52.0), || {
            ("搜索小程序".into(), Role::Button, Look::MenuRow { icon: Some("search".into()), dark: true })
        });
        let line = |n: f32| area(24.0, STATUS + 100.0 + n * 110.0, WIDTH - 48.0, 40.0);
        parts::text(ui, line(0.0), "最近使用", size, TextStyle::OnDark);
        match used(ui.world, reads) {
            Some((n, it)) => {
                let at = line(0.4);
                ui.tap(spot_of("wechat.drawer.mini", Of::Number(n)), area(at.x, at.y, at.w, 56.0), || {
                    let icon = Some("layout-grid".into());
                    (it.name.clone(), Role::Button, Look::MenuRow { icon, dark: true })
                });
            }
            None => parts::text(ui, line(0.4), "还没有用过小程序", note, TextStyle::OnDark),
        }
        parts::text(ui, line(1.2), "我的小程序", size, TextStyle::OnDark);
        parts::text(ui, line(1.6), "还没有添加小程序", note, TextStyle::OnDark);
        ui.tap(CHATS, area(0.0, bottom - 96.0, WIDTH, 96.0), || {
            (
                "微信，向上滑回去".into(),
                Role::Button,
                Look::MenuRow { icon: Some("chevron-up".into()), dark: true },
            )
        });
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        turn.pop();
        match (at, at.of) {
            (SEARCH, _) => turn.push(Search::default()),
            (_, Of::Number(n)) => turn.push(Mini::opened(n)),
            _ => {}
        }
    }
}

/// The mini program that was used last, with its number.
fn used<'w>(world: &'w World, reads: Reads<'_>) -> Option<(u16, &'w world::Mini)> {
    let n = u16::try_from(reads.mark(USED).checked_sub(1)?).ok()?;
    Some((n, world.wechat.minis.get(usize::from(n))?))
}
