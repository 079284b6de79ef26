//! Pieces that many screens share: title bar, scrolling list, rows, dialog.

use crate::metrics::{BAR, Metrics, STATUS, TOP, WIDTH, break_lines, break_lines_at_most};
use crate::screen::{Area, Dress, Face, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

/// The ‹ at the top left, on every page but the four tabs.
pub(crate) const BACK: Spot = spot("wechat.back");
/// The ··· at the top right.
pub(crate) const MORE: Spot = spot("wechat.more");
/// The list or text that takes swipes.
pub(crate) const LIST: Spot = spot("wechat.list");

/// The title bar: its ground, its title, and ‹ if the page can be left by it.
pub(crate) fn bar(ui: &mut Ui<'_>, title: impl FnOnce() -> String, back: bool, ground: PanelGround) {
    bar_ground(ui, ground);
    if back {
        ui.tap(BACK, area(2.0, STATUS + 4.0, 48.0, 44.0), || {
            ("返回".into(), Role::Button, icon("chevron-left", 28.0))
        });
    }
    let size = ui.metrics.bar_title;
    ui.show(area(56.0, STATUS, WIDTH - 112.0, BAR), || {
        let title = title();
        let lines = break_lines_at_most(&title, size, WIDTH - 112.0, 1);
        (title, Role::Heading, Look::Text { lines, size, style: TextStyle::BarTitle })
    });
}

/// The ground of the title bar and of the status bar above it.
pub(crate) fn bar_ground(ui: &mut Ui<'_>, ground: PanelGround) {
    panel(ui, area(0.0, 0.0, WIDTH, TOP), ground, false);
}

/// The ··· at the top right.
pub(crate) fn more(ui: &mut Ui<'_>) {
    ui.tap(MORE, area(WIDTH - 54.0, STATUS + 4.0, 50.0, 44.0), || {
        ("三个点".into(), Role::Button, icon("ellipsis", 28.0))
    });
}

/// An icon on light ground.
pub(crate) fn icon(name: &str, size: f32) -> Look {
    Look::Icon { icon: name.into(), size, on_dark: false }
}

/// A ground for other widgets.
pub(crate) fn panel(ui: &mut Ui<'_>, area: Area, ground: PanelGround, rounded: bool) {
    ui.show(area, || (String::new(), Role::Area, Look::Panel { ground, rounded }));
}

/// Text broken to the width of its area.
pub(crate) fn text(ui: &mut Ui<'_>, area: Area, words: &str, size: f32, style: TextStyle) {
    ui.show(area, || {
        let role = if matches!(style, TextStyle::Headline | TextStyle::BarTitle) {
            Role::Heading
        } else {
            Role::Text
        };
        (words.to_owned(), role, Look::Text { lines: break_lines(words, size, area.w), size, style })
    });
}

/// Dark words in the middle of their area, in one line.
pub(crate) fn centred(ui: &mut Ui<'_>, area: Area, words: &str, size: f32) {
    ui.show(area, || {
        let lines = break_lines_at_most(words, size, area.w, 1);
        (words.to_owned(), Role::Text, Look::Text { lines, size, style: TextStyle::BarTitle })
    });
}

/// Height of `words` in pt when broken to `width` at `size`, with lines of 1.5.
pub(crate) fn text_height(words: &str, size: f32, width: f32) -> f32 {
    lines_height(break_lines(words, size, width).len(), size)
}

/// Height of this many lines of 1.5.
pub(crate) fn lines_height(lines: usize, size: f32) -> f32 {
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * size * 1.5
}

/// Places things one below the other between two lines, shifted by how far the finger has scrolled.
pub(crate) struct Scroll {
    top: f32,
    bottom: f32,
    y: f32,
    above: bool,
    below: bool,
}

impl Scroll {
    /// `at` counts swipes; one swipe moves seven tenths of what is in sight.
    pub(crate) fn new(top: f32, bottom: f32, at: u8, total: f32) -> Self {
        let sight = bottom - top;
        let most = (total - sight).max(0.0);
        let offset = (f32::from(at) * sight * 0.7).min(most);
        Scroll { top, bottom, y: top - offset, above: offset > 0.0, below: offset + 1.0 < most }
    }

    /// A scroll whose rest position is the end (a chat): `at` counts swipes towards older messages.
    pub(crate) fn from_end(top: f32, bottom: f32, at: u8, total: f32) -> Self {
        let sight = bottom - top;
        let most = (total - sight).max(0.0);
        let back = (f32::from(at) * sight * 0.7).min(most);
        Scroll { top, bottom, y: top - (most - back), above: most - back > 1.0, below: back > 0.0 }
    }

    /// The next place of this height; `None` if it is out of sight.
    pub(crate) fn place(&mut self, x: f32, w: f32, h: f32) -> Option<Area> {
        let at = area(x, self.y, w, h);
        self.y += h;
        (at.y + at.h > self.top && at.y < self.bottom).then_some(at)
    }

    /// Space between things.
    pub(crate) fn gap(&mut self, h: f32) {
        self.y += h;
    }

    /// Whether enough of it is in sight to be touched: its middle.
    pub(crate) fn in_reach(&self, area: Area) -> bool {
        let middle = area.y + area.h / 2.0;
        middle > self.top && middle < self.bottom
    }

    /// Whether the end is in sight.
    pub(crate) fn at_end(&self) -> bool {
        !self.below
    }

    /// The invisible area that takes the swipes; goes below the things on it.
    pub(crate) fn swipes(&self, ui: &mut Ui<'_>, name: Spot) {
        let mut touches = Vec::with_capacity(2);
        if self.below {
            touches.push(Touch::SwipeUp);
        }
        if self.above {
            touches.push(Touch::SwipeDown);
        }
        if touches.is_empty() {
            return;
        }
        ui.add(name, &touches, area(0.0, self.top, WIDTH, self.bottom - self.top), || {
            ("这一页".into(), Role::Area, Look::SwipeArea)
        });
    }
}

/// What a row shows; everything but the title can be left out.
#[derive(Default)]
pub(crate) struct Row {
    pub face: Option<Face>,
    pub icon: Option<&'static str>,
    pub title: String,
    pub subtitle: Option<String>,
    pub aside: Option<String>,
    pub badge: u16,
    pub arrow: bool,
    pub tick: Option<bool>,
    pub star: bool,
    pub pinned: bool,
}

impl Row {
    /// What it looks like.
    pub(crate) fn look(self) -> Look {
        Look::Row {
            face: self.face,
            icon: self.icon.map(Into::into),
            title: self.title,
            subtitle: self.subtitle,
            aside: self.aside,
            badge: self.badge,
            arrow: self.arrow,
            tick: self.tick,
            star: self.star,
            pinned: self.pinned,
            divider: true,
        }
    }
}

/// A row of a list: touchable if enough of it is in sight.
pub(crate) fn row(ui: &mut Ui<'_>, reach: bool, name: Spot, area: Area, row: impl FnOnce() -> Row) {
    row_taking(ui, if reach { &[Touch::Tap] } else { &[] }, name, area, row);
}

/// A row that takes these touches.
pub(crate) fn row_taking(
    ui: &mut Ui<'_>,
    touches: &[Touch],
    name: Spot,
    area: Area,
    row: impl FnOnce() -> Row,
) {
    let look = || {
        let row = row();
        (row.title.clone(), Role::Row, row.look())
    };
    ui.add(name, touches, area, look);
}

/// A button with a word.
pub(crate) fn button(ui: &mut Ui<'_>, name: Spot, area: Area, label: &str, dress: Dress) {
    ui.tap(name, area, || (label.into(), Role::Button, Look::Button { dress }));
}

/// A line of an action sheet.
pub(crate) fn sheet_row(ui: &mut Ui<'_>, name: Spot, area: Area, label: &str, dress: Dress) {
    ui.tap(name, area, || (label.into(), Role::Button, Look::SheetRow { dress, note: None }));
}

/// An action sheet from the bottom edge: lines from top to bottom, a gap above the last (取消).
pub(crate) fn action_sheet(ui: &mut Ui<'_>, cancel: Spot, lines: &[(Spot, &str, Dress)]) {
    let h = ui.metrics.row;
    ui.layer(Layer::Sheet);
    ui.mask(Some(spot("wechat.mask")), true);
    let count = f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX));
    let top = ui.bottom() - (count + 1.0) * h - 8.0;
    panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::Grey, true);
    let mut y = top;
    for (name, label, dress) in lines {
        sheet_row(ui, *name, area(0.0, y, WIDTH, h), label, *dress);
        y += h;
    }
    sheet_row(ui, cancel, area(0.0, y + 8.0, WIDTH, h), "取消", Dress::Default);
}

/// A dialog in the middle with two keys side by side.
pub(crate) fn confirm(ui: &mut Ui<'_>, words: &str, left: (Spot, &str), right: (Spot, &str, Dress)) {
    let size = ui.metrics.text - 2.0;
    let width = 300.0;
    let words_h = text_height(words, size, width - 40.0);
    let h = words_h + 48.0 + 60.0;
    let (x, y) = ((WIDTH - width) / 2.0, (ui.metrics.height - h) / 2.0);
    ui.layer(Layer::Dialog);
    ui.mask(None, true);
    panel(ui, area(x, y, width, h), PanelGround::White, true);
    text(ui, area(x + 20.0, y + 24.0, width - 40.0, words_h), words, size, TextStyle::Body);
    let keys = y + words_h + 48.0;
    button(ui, left.0, area(x, keys, width / 2.0, 60.0), left.1, Dress::Plain);
    button(ui, right.0, area(x + width / 2.0, keys, width / 2.0, 60.0), right.1, right.2);
}

/// A picture as large as the glass lets it be, whole, on a ground that is dark already. A touch anywhere
/// leads back, and words below it say so.
pub(crate) fn large_picture(ui: &mut Ui<'_>, close: Spot, label: &str, picture: &str) {
    let bottom = ui.bottom();
    let glass = area(0.0, TOP, WIDTH, bottom - TOP);
    // Pictures are sixteen to nine.
    let h = WIDTH * 9.0 / 16.0;
    let y = TOP + (glass.h - h) / 2.0 - 40.0;
    let size = ui.metrics.text - 2.0;
    ui.tap(close, glass, || ("大照片".into(), Role::Button, Look::SwipeArea));
    ui.show(area(0.0, y, WIDTH, h), || {
        (label.to_owned(), Role::Picture, Look::Picture { picture: picture.to_owned(), rounded: false })
    });
    text(ui, area(20.0, y + h + 24.0, WIDTH - 40.0, size * 1.5), "点一下，回去", size, TextStyle::OnDark);
}

/// What a page with nothing on it says, below the line `top`.
pub(crate) fn empty(ui: &mut Ui<'_>, top: f32, words: &str) {
    let size = ui.metrics.text - 2.0;
    let h = text_height(words, size, WIDTH - 60.0);
    text(ui, area(30.0, top + 60.0, WIDTH - 60.0, h), words, size, TextStyle::Centre);
}

/// The portrait of a person or logo of an account.
pub(crate) fn face(text: &str, colour: u8) -> Face {
    Face { text: text.into(), colour }
}

/// The owner's portrait.
pub(crate) fn own_face(world: &World) -> Face {
    face(&world.owner.face, world.owner.colour)
}

/// Sizes at the phone's tier.
pub(crate) fn metrics(ui: &Ui<'_>) -> Metrics {
    ui.metrics
}
