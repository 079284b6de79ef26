//! What does a widget look like? One drawing component for each kind, in the window and on paper.

use serde::Serialize;
use ts_rs::TS;

/// How a button is dressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Dress {
    /// Green ground, white text.
    Primary,
    /// Grey ground, dark or green text.
    Default,
    /// Red text.
    Warn,
    /// Text only.
    Plain,
    /// Blue text, as a link.
    Link,
    /// White text on a dark ground.
    OnDark,
}

/// How a key of the on-screen keyboard is dressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CapDress {
    /// A key that writes: white.
    White,
    /// A key that does something else: grey.
    Grey,
    /// The key that ends writing: green.
    Main,
    /// Ready words above the keys.
    Chip,
    /// The first candidate: green words.
    First,
    /// A further candidate: words without ground.
    Bare,
}

/// The colour of a round key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// 接听, 拨打.
    Green,
    /// 挂断, 录像.
    Red,
    /// The shutter.
    White,
    /// A control on dark ground.
    Dark,
    /// The same while it is on.
    Lit,
}

/// Which side of a chat a bubble stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The other person: left, white.
    Theirs,
    /// Own: right, green.
    Own,
}

/// How a run of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TextStyle {
    /// The title of the bar at the top.
    BarTitle,
    /// A large title, as of an article.
    Headline,
    /// Ordinary reading text.
    Body,
    /// Smaller grey text.
    Note,
    /// A centred line between messages (time, 你撤回了一条消息).
    Centre,
    /// The large clock of the lock screen.
    Clock,
    /// White text on a dark ground (camera, lock screen).
    OnDark,
    /// Reading text that was underlined (划线).
    Marked,
    /// Red: what must be filled in.
    Must,
}

/// What a widget looks like. One drawing component per variant.
///
/// `face` names a portrait or logo drawn by the program from one or two characters and a colour;
/// `picture` names a drawing of our own; `icon` names an icon of the openly licensed set.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum Look {
    /// Time on the left; on the right the word 练习, small `signs` and the battery, of which so many percent
    /// are left.
    StatusBar { time: String, on_dark: bool, signs: Vec<String>, battery: u8, saving: bool },
    /// A coloured rectangle behind other widgets (bar, sheet, card, dialog).
    Panel { ground: PanelGround, rounded: bool },
    /// The dark veil under a sheet or dialog; touching it closes that.
    Mask { dim: bool },
    /// Lines of text, broken by the phone: one entry is one line.
    Text { lines: Vec<String>, size: f32, style: TextStyle },
    /// An icon without a frame (‹, ···, 🔍, ⊕, keyboard, emoji …).
    Icon { icon: String, size: f32, on_dark: bool },
    /// An icon in a rounded square with its word below (share panel, chat ⊕ panel).
    IconTile { icon: String },
    /// An app on the home screen.
    AppIcon { app: String },
    /// One of the four tabs: icon above word, with an unread badge.
    Tab { icon: String, selected: bool, badge: u16 },
    /// A row of a list. `face` or `icon` stands at its left, an arrow at its right end.
    Row {
        face: Option<Face>,
        icon: Option<String>,
        title: String,
        subtitle: Option<String>,
        aside: Option<String>,
        badge: u16,
        arrow: bool,
        tick: Option<bool>,
        star: bool,
        pinned: bool,
        divider: bool,
    },
    /// A portrait or logo alone.
    Portrait { face: Face },
    /// A button with a word.
    Button { dress: Dress },
    /// One line of an action sheet (a list of words over the full width).
    SheetRow { dress: Dress, note: Option<String> },
    /// One line of the dark bubble menu under ⊕ or over a message, or of an account's pop-up menu.
    MenuRow { icon: Option<String>, dark: bool },
    /// One key of an account's menu bar.
    MenuKey { has_lines: bool },
    /// A box to write in.
    Input { text: String, placeholder: String, focused: bool, icon: Option<String>, lines: u8 },
    /// A text message; `lines` are already broken, those of `link` stand below them in blue.
    Bubble { side: Side, lines: Vec<String>, link: Vec<String>, face: Face },
    /// A link message: title, picture and the account's name at its foot.
    LinkBubble {
        side: Side,
        face: Face,
        title: Vec<String>,
        note: Vec<String>,
        picture: String,
        source: String,
    },
    /// A voice message: its length, a red dot while it is unheard, and what 转文字 made of it.
    VoiceBubble { side: Side, face: Face, seconds: u8, unheard: bool, playing: bool, words: Vec<String> },
    /// A picture in a chat; with `plain` it stands without a frame (a sticker), `film` is its length.
    PictureBubble { side: Side, face: Face, picture: String, plain: bool, film: Option<String> },
    /// A picture of a poster in a chat, with its code.
    PosterBubble { side: Side, face: Face, poster: Poster },
    /// A picture of a poster, as large as its place.
    Poster { poster: Poster },
    /// A card in a chat: a person, an account, a place, a file, money. `foot` says which kind.
    CardBubble {
        side: Side,
        face: Face,
        tone: CardTone,
        portrait: Option<Face>,
        icon: Option<String>,
        picture: Option<String>,
        title: Vec<String>,
        note: Option<String>,
        foot: String,
    },
    /// A portrait with its name below (聊天信息).
    NamedFace { face: Face },
    /// An icon with its word below, on the dark menu over a message.
    DarkTile { icon: String },
    /// The round tick at the corner of a photo, with its number once it is chosen.
    NumberTick { number: Option<u8> },
    /// The sound of somebody speaking.
    SoundWave,
    /// A part of the glass where a finger that is held down can be let go.
    HoldZone { main: bool },
    /// An article as the account sent it: large picture with the title on it, or a line with a small picture.
    ArticleCard {
        title: Vec<String>,
        picture: String,
        large: bool,
        source: Option<String>,
        time: Option<String>,
    },
    /// A small grey link card inside a post or a page being written.
    LinkStrip { title: Vec<String>, picture: String },
    /// A picture of our own.
    Picture { picture: String, rounded: bool },
    /// On or off.
    Switch { on: bool },
    /// A row of steps with a round knob; `at` counts from 0.
    Slider { steps: u8, at: u8 },
    /// A bar that is filled as far as something is loud or bright: `at` of `steps`.
    Level { icon: String, at: u8, steps: u8, upright: bool },
    /// A round switch with its word below, as in the control centre.
    ControlTile { icon: String, on: bool },
    /// A key at the side of the phone, beside the glass.
    SideKey,
    /// Beside two keys at the side: both pressed at once.
    KeyPair,
    /// Over the whole glass: darker by so many steps of brightness, and yellowish for the eyes.
    Tint { dark: u8, warm: bool },
    /// What has come: of which app, its first line, the rest.
    Notice { app: String, title: String, words: Vec<String> },
    /// What the camera sees: a wall with posters, shifted by where the phone points.
    /// Offsets are in pt relative to the middle of the view.
    Camera { posters: Vec<Poster>, found: bool },
    /// A key of the on-screen keyboard.
    Key { main: bool, wide: bool },
    /// A key or candidate of the on-screen keyboard: its word or `icon`, small words `above` it.
    Cap { dress: CapDress, size: f32, above: Option<String>, icon: Option<String> },
    /// The pad of the on-screen keyboard, to write on by hand; `is_read` once candidates stand above it
    /// for what was written.
    Pad { is_read: bool },
    /// A short message in the middle of the glass.
    Toast { icon: Option<String> },
    /// A red strip at the top of a form, with what is still missing.
    Strip,
    /// The large green tick on top of the page that says something is done.
    Done,
    /// A thin grey line.
    Divider,
    /// Invisible: an edge or list that takes swipes.
    SwipeArea,
    /// The bar at the bottom edge of a phone used by gestures.
    HomeBar { on_dark: bool },
    /// A preview of an app in the list of recent apps.
    RecentCard { app: String },
    /// A round key: the shutter, 接听, 挂断, 免提. Its word stands below it where it is `named`.
    RoundKey { icon: Option<String>, tone: Tone, named: bool },
    /// A square QR code drawn from this text.
    QrCode { text: String },
    /// A bar code drawn from these digits; it can be read by nothing.
    Barcode { text: String },
}

/// The ground of a [`Look::CardBubble`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CardTone {
    /// White.
    White,
    /// Orange: money that waits.
    Orange,
    /// Pale orange: money that was taken or sent back.
    Pale,
}

/// The ground of a [`Look::Panel`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PanelGround {
    /// White.
    White,
    /// Page grey #EDEDED.
    Grey,
    /// Bar grey #F7F7F7.
    Bar,
    /// Dark bubble #4C4C4C.
    Dark,
    /// Keyboard grey #D1D3D8.
    Keyboard,
    /// The pink strip that says there is no network.
    Pink,
    /// The grey of a quoted message.
    Strip,
    /// The cover above 朋友圈.
    Cover,
    /// The see-through row at the bottom of the home screen.
    Dock,
    /// Red: a warning of the system, the key that ends a call.
    Red,
    /// Green: the key that answers a call.
    Green,
}

/// A portrait or logo: one or two characters on a coloured square.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Face {
    /// One or two characters.
    pub text: String,
    /// Index of the colour in the window's palette, 0–7.
    pub colour: u8,
}

/// A poster on the wall in front of the camera.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Poster {
    /// Its headline.
    pub title: String,
    /// A second line.
    pub note: String,
    /// Centre of its code relative to the middle of the view, in pt.
    pub dx: f32,
    /// See `dx`.
    pub dy: f32,
    /// Text the code is drawn from (an invented address).
    pub code: String,
    /// Index of its colour, 0–7.
    pub colour: u8,
}
