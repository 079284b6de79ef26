//! How a thing to be sorted is drawn: as she would meet it, and without anything that works.

use crate::metrics::{WIDTH, break_lines, break_lines_at_most};
use crate::parts::{self, LIST, Scroll};
use crate::screen::{Area, Dress, Look, PanelGround, Role, Side, TextStyle, Touch};
use crate::ui::{Spot, Ui, area, spot};
use crate::world::danger::DangerCard;
use crate::world::sorting::{SortCode, SortForm, SortItem};

/// The key that the thing wants to have touched. It says that it is only looked at here.
pub(super) const KEY: Spot = spot("danger.sorting.key");

const SIDE: f32 = 20.0;
const WIDE: f32 = WIDTH - 2.0 * SIDE;
const BUBBLE: f32 = 208.0;
/// Room for words on a poster.
const SHEET: f32 = WIDTH - 2.0 * 28.0;
const CODE: f32 = 140.0;

/// A piece of the thing, from top to bottom.
enum Piece<'i> {
    /// Portrait, title, and what stands below the title.
    Head,
    Words(&'i str),
    Bubble(&'i str),
    Picture(&'i str),
    Photo(&'i str),
    Card(&'i DangerCard),
    Poster,
    Key(&'i str),
}

/// Everything between two lines.
pub(super) fn draw(ui: &mut Ui<'_>, item: &SortItem, scrolled: u8, (top, bottom): (f32, f32)) {
    let size = ui.metrics.text - 3.0;
    let pieces = pieces(item);
    let total = pieces.iter().map(|piece| height(item, piece, size)).sum::<f32>() + 10.0;
    if !matches!(item.form, SortForm::Chat | SortForm::Poster) {
        parts::panel(ui, area(0.0, top, WIDTH, bottom - top), PanelGround::White, false);
    }
    let mut scroll = Scroll::new(top, bottom, scrolled, total);
    scroll.swipes(ui, LIST);
    for piece in &pieces {
        let h = height(item, piece, size);
        let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
        let reach = scroll.in_reach(place);
        draw_piece(ui, item, piece, area(place.x, place.y, place.w, place.h - 10.0), reach);
    }
}

fn pieces(item: &SortItem) -> Vec<Piece<'_>> {
    if item.form == SortForm::Poster {
        return vec![Piece::Poster];
    }
    let is_chat = item.form == SortForm::Chat;
    let mut pieces = vec![Piece::Head];
    pieces.extend(item.picture.iter().filter(|_| !is_chat).map(|picture| Piece::Picture(picture)));
    let words = |words| if is_chat { Piece::Bubble(words) } else { Piece::Words(words) };
    pieces.extend(item.words.iter().map(|paragraph| words(paragraph.as_str())));
    pieces.extend(item.picture.iter().filter(|_| is_chat).map(|picture| Piece::Photo(picture)));
    pieces.extend(item.card.iter().map(Piece::Card));
    pieces.extend(item.key.iter().map(|key| Piece::Key(key)));
    pieces
}

/// Height with the space below.
fn height(item: &SortItem, piece: &Piece<'_>, size: f32) -> f32 {
    10.0 + match piece {
        Piece::Head => head_height(item, size),
        Piece::Words(words) => parts::text_height(words, size, WIDE),
        Piece::Bubble(words) => parts::text_height(words, size, BUBBLE).max(48.0) + 18.0,
        Piece::Picture(_) => 130.0,
        Piece::Photo(_) => 150.0,
        Piece::Card(card) => parts::lines_height(card_title(card, size).len(), size) + 110.0,
        Piece::Poster => 14.0 + sheet_height(item, size),
        Piece::Key(_) => 58.0,
    }
}

/// Where the words of the head begin and how wide they may be.
fn head_words(item: &SortItem) -> (f32, f32) {
    if item.face.0.is_empty() { (SIDE, WIDE) } else { (80.0, WIDTH - 80.0 - 12.0) }
}

fn head_height(item: &SortItem, size: f32) -> f32 {
    let width = head_words(item).1;
    let note = item.note.as_ref().map_or(0.0, |note| parts::text_height(note, size - 3.0, width));
    (parts::text_height(&item.title, size + 1.0, width) + note + 16.0).max(66.0)
}

fn card_title(card: &DangerCard, size: f32) -> Vec<String> {
    break_lines_at_most(&card.title, size + 1.0, 246.0, 2)
}

fn draw_piece(ui: &mut Ui<'_>, item: &SortItem, piece: &Piece<'_>, place: Area, reach: bool) {
    let size = ui.metrics.text - 3.0;
    let face = parts::face(&item.face.0, item.face.1);
    let inner = area(SIDE, place.y, WIDE, place.h);
    match piece {
        Piece::Head => head(ui, item, place),
        Piece::Words(words) => parts::text(ui, inner, words, size, TextStyle::Body),
        Piece::Bubble(words) => ui.show(place, || {
            let lines = break_lines(words, size, BUBBLE);
            (
                (*words).to_owned(),
                Role::Text,
                Look::Bubble { side: Side::Theirs, lines, link: Vec::new(), face },
            )
        }),
        Piece::Picture(picture) => ui.show(inner, || {
            ("图".into(), Role::Picture, Look::Picture { picture: (*picture).into(), rounded: true })
        }),
        Piece::Photo(picture) => ui.show(place, || {
            let (picture, side) = ((*picture).to_owned(), Side::Theirs);
            let look = Look::PictureBubble { side, face, picture, plain: false, film: None };
            ("照片".into(), Role::Picture, look)
        }),
        Piece::Card(card) => ui.show(place, || {
            let note = break_lines_at_most(&card.note, 15.0, 190.0, 2);
            let (title, picture) = (card_title(card, size), card.picture.clone());
            let (side, source) = (Side::Theirs, card.source.clone());
            let look = Look::LinkBubble { side, face, title, note, picture, source };
            (format!("{}，{}", card.title, card.note), Role::Text, look)
        }),
        Piece::Poster => poster(ui, item, place),
        Piece::Key(words) => {
            let touches: &[Touch] = if reach { &[Touch::Tap] } else { &[] };
            ui.add(KEY, touches, inner, || {
                ((*words).to_owned(), Role::Button, Look::Button { dress: Dress::Primary })
            });
            ui.aside(KEY, Touch::Tap);
        }
    }
}

/// Whose page it is.
fn head(ui: &mut Ui<'_>, item: &SortItem, place: Area) {
    let size = ui.metrics.text - 3.0;
    let (x, width) = head_words(item);
    parts::panel(ui, place, PanelGround::Bar, false);
    if !item.face.0.is_empty() {
        let face = parts::face(&item.face.0, item.face.1);
        ui.show(area(16.0, place.y + 8.0, 50.0, 50.0), || {
            (item.title.clone(), Role::Picture, Look::Portrait { face })
        });
    }
    let title = parts::text_height(&item.title, size + 1.0, width);
    let note = item.note.as_ref().map_or(0.0, |note| parts::text_height(note, size - 3.0, width));
    let y = place.y + (place.h - title - note) / 2.0;
    parts::text(ui, area(x, y, width, title), &item.title, size + 1.0, TextStyle::Headline);
    if let Some(words) = &item.note {
        parts::text(ui, area(x, y + title, width, note), words, size - 3.0, TextStyle::Body);
    }
}

/// Height of a poster without the wall around it.
fn sheet_height(item: &SortItem, size: f32) -> f32 {
    let width = SHEET - 32.0;
    let words: f32 = item.words.iter().map(|words| parts::text_height(words, size, width) + 6.0).sum();
    let code = if item.code == SortCode::None { 0.0 } else { CODE + 34.0 };
    let note = item.note.as_ref().map_or(0.0, |note| parts::text_height(note, size - 3.0, width) + 6.0);
    parts::text_height(&item.title, size + 4.0, width) + 26.0 + words + code + note
}

/// A poster on a wall: its words, its code, and below that who hung it up.
fn poster(ui: &mut Ui<'_>, item: &SortItem, place: Area) {
    let (size, x, width) = (ui.metrics.text - 3.0, 44.0, SHEET - 32.0);
    let sheet = area(28.0, place.y + 14.0, SHEET, sheet_height(item, size));
    parts::panel(ui, sheet, PanelGround::White, true);
    let mut y = sheet.y + 12.0;
    let mut line = |ui: &mut Ui<'_>, words: &str, size: f32, style: TextStyle| {
        let h = parts::text_height(words, size, width);
        parts::text(ui, area(x, y, width, h), words, size, style);
        y += h + 6.0;
        y
    };
    let mut below = line(ui, &item.title, size + 4.0, TextStyle::Headline);
    for words in &item.words {
        below = line(ui, words, size, TextStyle::Body);
    }
    if item.code != SortCode::None {
        code(ui, item, below);
        below += CODE + 34.0;
    }
    if let Some(note) = &item.note {
        let h = parts::text_height(note, size - 3.0, width);
        parts::text(ui, area(x, below, width, h), note, size - 3.0, TextStyle::Note);
    }
}

/// The printed code, and the sticker over it if there is one: it hangs askew, so that the first one looks
/// out at its edges.
fn code(ui: &mut Ui<'_>, item: &SortItem, y: f32) {
    let x = (WIDTH - CODE) / 2.0;
    let square = |ui: &mut Ui<'_>, place: Area, label: &str, text: String| {
        ui.show(place, || (label.to_owned(), Role::Picture, Look::QrCode { text }));
    };
    square(ui, area(x, y, CODE, CODE), "二维码", format!("lhsq://练习/{}", item.name));
    if item.code == SortCode::Covered {
        let sticker = area(x + 30.0, y + 26.0, CODE - 4.0, CODE - 4.0);
        parts::panel(ui, sticker, PanelGround::Pink, true);
        let inner = area(sticker.x + 12.0, sticker.y + 12.0, sticker.w - 24.0, sticker.h - 24.0);
        square(ui, inner, "贴在上面的另一个二维码", format!("lhsq://练习/贴上去的/{}", item.name));
    }
}
