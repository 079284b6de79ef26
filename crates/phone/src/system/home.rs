//! The home screen (wechat-reference A2): icons with their names on two pages and in a row below, and
//! after them the list of all apps, from which one that was removed comes back. 添加到桌面 of an official
//! account puts an icon beside those of the apps (C6).
//!
//! Left out: A2 folders and widgets (nothing of a lesson stands in them). 卸载 takes the icon away only:
//! no accident costs a learner an app.

mod icon;

use smallvec::SmallVec;

pub use self::icon::{ICON, Icon};
use self::icon::{icons_on, is_own};

use crate::content::Reads;
use crate::metrics::{STATUS, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::{self, panel, text};
use crate::profile::{Profile, System};
use crate::screen::{Area, Dress, Ground, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::settings::SIMPLE;
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::{AccountId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Home {
    /// Which of its pages is in sight, from 0; the last one holds all apps.
    pub page: u8,
    /// What is open on it.
    pub over: Over,
}

/// What is open on the home screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The menu of an icon that was held.
    Menu(Icon),
    /// Whether this icon is to be removed; `true` = uninstalled.
    Ask(Icon, bool),
    /// Icons can be moved and removed.
    Editing,
}

const BLANK: Spot = spot("phone.home.blank");
const SHUT: Spot = spot("phone.home.close");
const DONE: Spot = spot("phone.home.done");
const EDIT: Spot = spot("phone.home.edit");
const UNINSTALL: Spot = spot("phone.home.uninstall");
const REMOVE: Spot = spot("phone.home.remove");
const PUT_BACK: Spot = spot("phone.home.put-back");
const YES: Spot = spot("phone.home.yes");
const NO: Spot = spot("phone.home.no");

/// Number of the page with all apps.
const ALL: u8 = 2;
/// Height of the row at the bottom.
const DOCK: f32 = 118.0;

impl Shows for Home {
    fn screen(&self) -> &'static str {
        "phone.home"
    }

    fn title(&self, _world: &World) -> String {
        "手机主页".into()
    }

    fn ground(&self) -> Ground {
        Ground::Wallpaper
    }

    fn wears(&self) -> Wears {
        Wears::Home
    }

    fn panel(&self) -> Option<&'static str> {
        match self.over {
            Over::Nothing => None,
            Over::Menu(_) => Some("icon-menu"),
            Over::Ask(..) => Some("icon-dialog"),
            Over::Editing => Some("icons-editing"),
        }
    }

    fn panel_of(&self) -> Of {
        match self.over {
            Over::Menu(icon) | Over::Ask(icon, _) => icon.of(),
            Over::Nothing | Over::Editing => Of::One,
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let edits = self.over == Over::Editing;
        self.blank(ui, edits);
        if self.page == ALL {
            let size = ui.metrics.text;
            let words = if ui.profile.system == System::Ios { "App 资源库" } else { "全部应用" };
            text(ui, area(0.0, STATUS + 4.0, WIDTH, 36.0), words, size, TextStyle::OnDark);
        }
        self.icons(ui, reads, edits);
        self.dots(ui);
        if edits {
            ui.tap(DONE, area(WIDTH - 110.0, STATUS + 2.0, 96.0, 44.0), || {
                ("完成".into(), Role::Button, Look::Button { dress: Dress::Default })
            });
        }
        match self.over {
            Over::Nothing | Over::Editing => {}
            Over::Menu(icon) => self.menu(ui, reads, icon),
            Over::Ask(icon, uninstall) => ask(ui, icon, uninstall),
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let over = std::mem::take(&mut self.over);
        let edits = over == Over::Editing;
        match (at.name, Icon::touched(at.of), touch) {
            ("phone.home.badge", Some(icon), _) => self.over = Over::Ask(icon, false),
            (_, Some(icon), Touch::Tap) => return icon.open(turn),
            (_, Some(icon), Touch::Hold) => self.over = Over::Menu(icon),
            (_, Some(icon), _) => {
                icon.shift(&mut turn.writes);
                self.over = over;
            }
            ("phone.home.blank", _, Touch::SwipeLeft) => self = Home { page: self.page + 1, over },
            ("phone.home.blank", _, Touch::SwipeRight) => {
                self = Home { page: self.page.saturating_sub(1), over }
            }
            ("phone.home.blank", _, Touch::Hold) if !edits => self.over = Over::Editing,
            _ => self.chosen(turn, at, over),
        }
        turn.turn_into(self);
    }
}

impl Home {
    /// The ground between the icons: it turns the page, ends editing, and held it begins it.
    fn blank(&self, ui: &mut Ui<'_>, edits: bool) {
        let mut touches: SmallVec<[Touch; 4]> = SmallVec::new();
        if self.page < ALL {
            touches.push(Touch::SwipeLeft);
        }
        if self.page > 0 {
            touches.push(Touch::SwipeRight);
        }
        if self.page < ALL {
            touches.push(if edits { Touch::Tap } else { Touch::Hold });
        }
        ui.add(BLANK, &touches, area(0.0, STATUS, WIDTH, ui.bottom() - STATUS), || {
            ("图标旁边的空白处".into(), Role::Area, Look::SwipeArea)
        });
    }

    fn icons(&self, ui: &mut Ui<'_>, reads: Reads<'_>, edits: bool) {
        let large = reads.is_on(SIMPLE);
        let columns = if large && self.page != ALL { 2 } else { 3 };
        let w = (WIDTH - 20.0) / f32::from(columns);
        let h = if large { 140.0 } else { 118.0 };
        for (n, icon) in (0u8..).zip(icons_on(Some(self.page), ui.world, reads)) {
            let (column, line) = (f32::from(n % columns), f32::from(n / columns));
            let place = area(10.0 + column * w + 6.0, STATUS + 46.0 + line * h, w - 12.0, h - 6.0);
            self.icon(ui, icon, place, edits);
        }
        if self.page == ALL {
            return;
        }
        let dock = icons_on(None, ui.world, reads);
        let top = ui.bottom() - DOCK;
        panel(ui, area(8.0, top, WIDTH - 16.0, DOCK - 4.0), PanelGround::Dock, true);
        let w = (WIDTH - 16.0) / 4.0;
        for (n, icon) in (0u8..).zip(dock.into_iter().take(4)) {
            self.icon(ui, icon, area(8.0 + f32::from(n) * w, top + 8.0, w, DOCK - 16.0), edits);
        }
    }

    fn icon(&self, ui: &mut Ui<'_>, icon: Icon, place: Area, edits: bool) {
        let touches: &[Touch] = match (edits, self.page) {
            (false, _) => &[Touch::Tap, Touch::Hold],
            (true, 0) => &[Touch::SwipeLeft],
            (true, _) => &[Touch::SwipeRight],
        };
        let name = icon.name(ui.world);
        match icon {
            Icon::App(app) => ui.add(icon.spot(), touches, place, || {
                (name.into(), Role::Button, Look::AppIcon { app: app.slug().into() })
            }),
            Icon::Account(account) => {
                portrait(ui, account, place);
                ui.add(icon.spot(), touches, place, || (name.into(), Role::Button, Look::SwipeArea));
            }
        }
        if edits {
            ui.tap(icon.badge(), area(place.x, place.y - 10.0, 44.0, 44.0), || {
                (
                    format!("移走“{name}”"),
                    Role::Button,
                    Look::Icon { icon: "circle-minus".into(), size: 30.0, on_dark: true },
                )
            });
        }
    }

    /// Which page this is.
    fn dots(&self, ui: &mut Ui<'_>) {
        let y = ui.bottom() - DOCK - 26.0;
        let page = self.page;
        ui.show(area(0.0, y, WIDTH, 22.0), || {
            let dots: Vec<&str> = (0..=ALL).map(|n| if n == page { "●" } else { "○" }).collect();
            let look = Look::Text { lines: vec![dots.join(" ")], size: 13.0, style: TextStyle::OnDark };
            (format!("第{}页，一共{}页", page + 1, ALL + 1), Role::Text, look)
        });
    }

    fn menu(&self, ui: &mut Ui<'_>, reads: Reads<'_>, icon: Icon) {
        let ios = ui.profile.system == System::Ios;
        let (gone, own) = match icon {
            Icon::App(app) => (reads.mark(ICON.of(Of::App(app))) >= 2, is_own(app)),
            Icon::Account(_) => (false, true),
        };
        let mut lines: SmallVec<[(Spot, &str); 3]> = SmallVec::new();
        match (self.page == ALL, gone) {
            (true, true) => lines.push((PUT_BACK, "添加到主屏幕")),
            (true, false) => {}
            (false, _) => {
                lines.push((EDIT, if ios { "编辑主屏幕" } else { "编辑桌面" }));
                lines.push((REMOVE, if ios { "移除 App" } else { "移除" }));
            }
        }
        if !own && !ios && !gone {
            lines.push((UNINSTALL, "卸载"));
        }
        if lines.is_empty() {
            lines.push((NO, "已经在主屏幕上"));
        }
        ui.layer(Layer::Sheet);
        ui.mask(Some(SHUT), true);
        let h = ui.metrics.row;
        let top = 230.0;
        let count = f32::from(u8::try_from(lines.len()).unwrap_or(3));
        panel(ui, area(70.0, top, WIDTH - 140.0, count * h), PanelGround::White, true);
        for (n, (name, label)) in (0u8..).zip(lines) {
            let place = area(70.0, top + f32::from(n) * h, WIDTH - 140.0, h);
            let dress = if matches!(name, REMOVE | UNINSTALL) { Dress::Warn } else { Dress::Plain };
            parts::sheet_row(ui, name, place, label, dress);
        }
    }

    /// A line of the menu or a key of the dialog; what was open is closed already.
    fn chosen(&mut self, turn: &mut Turn<'_>, at: Spot, over: Over) {
        match (at, over) {
            (EDIT, _) => self.over = Over::Editing,
            (REMOVE, Over::Menu(icon)) => self.over = Over::Ask(icon, false),
            (UNINSTALL, Over::Menu(icon)) => self.over = Over::Ask(icon, true),
            (PUT_BACK, Over::Menu(Icon::App(app))) => {
                turn.writes.set(ICON.of(Of::App(app)), 0);
                turn.done("放回主屏幕了");
            }
            (YES, Over::Ask(icon, _)) => icon.remove(turn),
            _ => {}
        }
    }
}

/// The portrait of an account with its name below, as large as the icon of an app.
fn portrait(ui: &mut Ui<'_>, account: AccountId, place: Area) {
    let it = ui.world.account(account);
    let side = 62.0;
    ui.show(area(place.x + (place.w - side) / 2.0, place.y + 4.0, side, side), || {
        (String::new(), Role::Picture, Look::Portrait { face: parts::face(&it.face, it.colour) })
    });
    let size = (place.w / it.name.chars().count().max(1) as f32).min(ui.metrics.text).min(22.0);
    ui.show(area(place.x, place.y + side + 10.0, place.w, size * 1.4), || {
        let look = Look::Text { lines: vec![it.name.clone()], size, style: TextStyle::OnDark };
        (String::new(), Role::Text, look)
    });
}

fn ask(ui: &mut Ui<'_>, icon: Icon, uninstall: bool) {
    let name = icon.name(ui.world);
    let words = words(ui.profile, name, uninstall);
    let yes = if uninstall { "卸载" } else { "移除" };
    parts::confirm(ui, &words, (NO, "取消"), (YES, yes, Dress::Warn));
}

fn words(profile: Profile, name: &str, uninstall: bool) -> String {
    match (profile.system, uninstall) {
        (_, true) => format!("卸载“{name}”？里面的东西也会没有。"),
        (System::Ios, false) => format!("要移除“{name}”吗？移除后还在 App 资源库里。"),
        (_, false) => format!("要把“{name}”从主屏幕移走吗？"),
    }
}
