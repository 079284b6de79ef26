//! What a widget looks like: the one switch from kinds to drawings. The window's own stand in
//! `ui/src/phone/looks`; a kind without a drawing here does not compile.

mod bars;
mod bubbles;
mod keys;
mod parts;
mod pictures;
mod rows;
mod tiles;
mod words;

use phone::screen::{Look, Widget};

use crate::glass::Glass;
use crate::pen::{Pen, area};

/// Draws a widget with its upper left corner at the pen's origin.
pub(crate) fn draw(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let size = (widget.area.w, widget.area.h);
    let whole = area(0.0, 0.0, size.0, size.1);
    match &widget.look {
        Look::StatusBar { .. } => bars::status_bar(pen, glass, widget),
        Look::Panel { ground, rounded } => bars::panel(pen, glass, widget, *ground, *rounded),
        Look::Mask { dim } => bars::mask(pen, whole, *dim),
        Look::Tint { dark, warm } => bars::tint(pen, whole, *dark, *warm),
        Look::HomeBar { on_dark } => bars::home_bar(pen, whole, *on_dark || glass.is_dark()),
        Look::SideKey => bars::side_key(pen, whole),
        Look::KeyPair => bars::key_pair(pen, whole),
        Look::Divider => parts::hair(pen, 0.0, 0.0, size.0),
        Look::SwipeArea => {}
        Look::Text { .. } => words::lines(pen, glass, widget),
        Look::Icon { .. } => words::icon(pen, glass, widget),
        Look::Button { dress } => words::button(pen, glass, widget, *dress),
        Look::Input { .. } => words::input(pen, glass, widget),
        Look::Toast { icon } => words::toast(pen, glass, widget, icon.as_deref()),
        Look::Strip => words::strip(pen, glass, widget),
        Look::Done => words::done(pen, size),
        Look::Row { .. } => rows::row(pen, glass, widget),
        Look::SheetRow { dress, note } => rows::sheet_row(pen, glass, widget, *dress, note.as_deref()),
        Look::MenuRow { icon, dark } => rows::menu_row(pen, glass, widget, icon.as_deref(), *dark),
        Look::MenuKey { has_lines } => rows::menu_key(pen, glass, widget, *has_lines),
        Look::Tab { .. } => rows::tab(pen, glass, widget),
        Look::Notice { .. } => rows::notice(pen, glass, widget),
        Look::RecentCard { app } => rows::recent_card(pen, glass, widget, app),
        Look::IconTile { icon } => tiles::icon_tile(pen, glass, widget, icon),
        Look::ControlTile { icon, on } => tiles::control_tile(pen, glass, widget, icon, *on),
        Look::DarkTile { icon } => tiles::dark_tile(pen, glass, widget, icon),
        Look::NamedFace { face } => tiles::named_face(pen, glass, widget, face),
        Look::AppIcon { app } => tiles::app_icon(pen, glass, widget, app),
        Look::RoundKey { .. } => tiles::round_key(pen, glass, widget),
        Look::NumberTick { number } => tiles::number_tick(pen, size, *number),
        Look::Bubble { side, lines, link, face } => {
            bubbles::bubble(pen, glass, widget, (*side, face), (lines, link));
        }
        Look::LinkBubble { .. } => bubbles::link(pen, glass, widget),
        Look::VoiceBubble { .. } => bubbles::voice(pen, glass, widget),
        Look::PictureBubble { .. } => bubbles::picture(pen, glass, widget),
        Look::PosterBubble { .. } => bubbles::poster(pen, glass, widget),
        Look::Poster { poster } => pictures::poster_in(pen, glass, size.0, poster),
        Look::CardBubble { .. } => bubbles::card(pen, glass, widget),
        Look::Portrait { face } => parts::face(pen, 0.0, 0.0, size.0.min(size.1), face),
        Look::Picture { picture, rounded } => pen.picture(whole, picture, if *rounded { 6.0 } else { 0.0 }),
        Look::ArticleCard { .. } => pictures::article_card(pen, glass, widget),
        Look::LinkStrip { title, picture } => pictures::link_strip(pen, glass, widget, title, picture),
        Look::Camera { posters, found } => pictures::camera(pen, glass, whole, posters, *found),
        Look::QrCode { text } => pictures::qr_code(pen, glass, size.0.min(size.1), text),
        Look::Barcode { text } => pictures::barcode(pen, whole, text),
        Look::Key { main, .. } => keys::key(pen, glass, widget, *main),
        Look::Cap { .. } => keys::cap(pen, widget),
        Look::Pad { .. } => keys::pad(pen, widget),
        Look::HoldZone { main } => keys::hold_zone(pen, glass, widget, *main),
        Look::SoundWave => keys::sound_wave(pen, glass, widget),
        Look::Switch { on } => keys::switch(pen, whole, *on),
        Look::Slider { steps, at } => keys::slider(pen, whole, *steps, *at),
        Look::Level { .. } => keys::level(pen, widget),
    }
}
