//! How pages of the web, articles, chats and profiles that are not what they seem are laid out.

use crate::danger::practice_mark;
use crate::danger::scam::{CLOSE, Scam, box_spot, choice_spot};
use crate::keyboard::{Empty, above_keyboard};
use crate::metrics::{BAR, STATUS, TOP, WIDTH, break_lines, break_lines_at_most};
use crate::parts::{self, LIST, Scroll};
use crate::screen::{Area, Dress, Look, PanelGround, Role, Side, TextStyle, Touch};
use crate::ui::{Ui, area};
use crate::world::danger::{ScamDress, ScamKind, ScamPage};

const SIDE: f32 = 20.0;
const BUBBLE: f32 = 208.0;
const PICTURE: f32 = 130.0;

/// A piece of the page, from top to bottom.
enum Piece<'p> {
    Portrait,
    Headline(&'p str),
    Words(&'p str),
    Bubble(&'p str),
    Picture(&'p str),
    Box(u16, &'p str),
    /// Under the boxes: what is written does not stay.
    Nothing,
    Key(u16),
}

const NOT_KEPT: &str = "练习：写的字不会留下。";

/// Everything but what lies over it.
pub(super) fn draw(scam: &Scam, ui: &mut Ui<'_>, page: &ScamPage) {
    let size = ui.metrics.text - 3.0;
    let pieces = pieces(page);
    let total = pieces.iter().map(|piece| height(piece, size)).sum::<f32>() + 16.0;
    let bottom = above_keyboard(ui.metrics, &scam.writing);
    let mut scroll = Scroll::new(TOP, bottom, scam.scroll, total);
    if page.kind == ScamKind::Chat {
        parts::panel(ui, area(0.0, TOP, WIDTH, ui.bottom() - TOP), PanelGround::Grey, false);
    }
    scroll.swipes(ui, LIST);
    scroll.gap(10.0);
    for piece in &pieces {
        let Some(place) = scroll.place(SIDE, WIDTH - 2.0 * SIDE, height(piece, size)) else { continue };
        let place = area(place.x, place.y, place.w, place.h - 10.0);
        draw_piece(scam, ui, page, piece, place, scroll.in_reach(place));
    }
    bar(ui, page);
}

fn pieces(page: &ScamPage) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    if page.kind == ScamKind::Profile {
        pieces.push(Piece::Portrait);
    }
    for (n, words) in page.words.iter().enumerate() {
        pieces.push(match (page.kind, n) {
            (ScamKind::Chat, _) => Piece::Bubble(words),
            (_, 0) => Piece::Headline(words),
            _ => Piece::Words(words),
        });
        if let (0, Some(picture)) = (n, &page.picture) {
            pieces.push(Piece::Picture(picture));
        }
    }
    pieces.extend((0u16..).zip(&page.boxes).map(|(n, label)| Piece::Box(n, label)));
    if !page.boxes.is_empty() {
        pieces.push(Piece::Nothing);
    }
    pieces.extend((0u16..).zip(&page.choices).map(|(n, _)| Piece::Key(n)));
    pieces
}

/// Height with the space below.
fn height(piece: &Piece<'_>, size: f32) -> f32 {
    let wide = WIDTH - 2.0 * SIDE;
    10.0 + match piece {
        Piece::Portrait => 72.0,
        Piece::Headline(words) => parts::text_height(words, size + 2.0, wide),
        Piece::Words(words) => parts::text_height(words, size, wide),
        Piece::Bubble(words) => parts::text_height(words, size, BUBBLE).max(48.0) + 18.0,
        Piece::Picture(_) => PICTURE,
        Piece::Box(..) => 84.0,
        Piece::Nothing => 30.0,
        Piece::Key(_) => 58.0,
    }
}

fn draw_piece(scam: &Scam, ui: &mut Ui<'_>, page: &ScamPage, piece: &Piece<'_>, place: Area, reach: bool) {
    let size = ui.metrics.text - 3.0;
    let face = parts::face(&page.face.0, page.face.1);
    match piece {
        Piece::Portrait => ui.show(area(place.x, place.y, 64.0, 64.0), || {
            (page.title.clone(), Role::Picture, Look::Portrait { face })
        }),
        Piece::Headline(words) => parts::text(ui, place, words, size + 2.0, TextStyle::Headline),
        Piece::Words(words) => parts::text(ui, place, words, size, TextStyle::Body),
        Piece::Bubble(words) => ui.show(area(0.0, place.y, WIDTH, place.h), || {
            let lines = break_lines(words, size, BUBBLE);
            (
                (*words).to_owned(),
                Role::Text,
                Look::Bubble { side: Side::Theirs, lines, link: Vec::new(), face },
            )
        }),
        Piece::Picture(picture) => ui.show(place, || {
            ("图".into(), Role::Picture, Look::Picture { picture: (*picture).into(), rounded: true })
        }),
        Piece::Box(n, label) => input(scam, ui, *n, label, place, reach),
        Piece::Nothing => parts::text(ui, place, NOT_KEPT, ui.metrics.note, TextStyle::Note),
        Piece::Key(n) => {
            let Some(choice) = page.choices.get(usize::from(*n)) else { return };
            let dress = if choice.dress == ScamDress::Usual { Dress::Default } else { Dress::Primary };
            let touches: &[Touch] = if reach { &[Touch::Tap] } else { &[] };
            ui.add(choice_spot(*n), touches, place, || {
                (choice.words.clone(), Role::Button, Look::Button { dress })
            });
        }
    }
}

/// A box with its label above. A search never advises to write into one.
fn input(scam: &Scam, ui: &mut Ui<'_>, n: u16, label: &str, place: Area, reach: bool) {
    let size = ui.metrics.note;
    parts::text(ui, area(place.x, place.y, place.w, 26.0), label, size, TextStyle::Note);
    if !reach {
        return;
    }
    let here = scam.writing.focus && u16::from(scam.field) == n;
    let empty = Empty { label, placeholder: "", icon: None, lines: 1 };
    let writing = if here { scam.writing.clone() } else { crate::keyboard::Writing::default() };
    parts::panel(ui, area(place.x - 1.0, place.y + 27.0, place.w + 2.0, 56.0), PanelGround::Keyboard, true);
    writing.input(ui, box_spot(n), area(place.x, place.y + 28.0, place.w, 54.0), empty);
    ui.aside(box_spot(n), Touch::Tap);
}

fn bar(ui: &mut Ui<'_>, page: &ScamPage) {
    let ground = if page.kind == ScamKind::Chat { PanelGround::Grey } else { PanelGround::White };
    parts::bar_ground(ui, ground);
    let is_web = page.kind == ScamKind::Web;
    ui.tap(CLOSE, area(2.0, STATUS + 4.0, 48.0, 44.0), || {
        let (label, icon) = if is_web { ("叉", "x") } else { ("返回", "chevron-left") };
        (label.into(), Role::Button, parts::icon(icon, 28.0))
    });
    practice_mark(ui, WIDTH - 112.0, STATUS + 11.0);
    if page.kind == ScamKind::Profile {
        // A profile carries its name below.
        return;
    }
    let size = ui.metrics.bar_title;
    ui.show(area(52.0, STATUS, WIDTH - 170.0, BAR), || {
        let lines = break_lines_at_most(&page.title, size, WIDTH - 170.0, 1);
        (page.title.clone(), Role::Heading, Look::Text { lines, size, style: TextStyle::BarTitle })
    });
}
