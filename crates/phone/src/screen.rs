//! What can be seen on the practice phone: a list of semantic widgets with their places.
//!
//! The same value is drawn by the window, printed as text by `wkt phone` and read by the planner:
//! what can be done is what can be seen. Lengths are phone points (pt), origin at the top left of
//! the glass, 375 wide. Nothing here knows how a widget looks in pixels or colours.

mod look;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use look::{CapDress, CardTone, Dress, Face, Look, PanelGround, Poster, Side, TextStyle, Tone};

/// Everything visible at one moment, in drawing order (later widgets lie above earlier ones).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Screen {
    /// Which screen this is, for example `wechat.chats`.
    pub id: String,
    /// What a person would call it, for example 「微信」; read out when the screen changes.
    pub title: String,
    /// The colour under everything.
    pub ground: Ground,
    /// Width of the glass in pt.
    pub width: f32,
    /// Height of the glass in pt.
    pub height: f32,
    /// Size of ordinary text in pt at the phone's font tier (wechat-reference B8).
    pub text_size: f32,
    /// What stands on the glass.
    pub widgets: Vec<Widget>,
}

/// One thing on the glass.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Widget {
    /// Stable name, for example `wechat.tab.contacts`; unique among the widgets of a screen.
    pub id: String,
    /// What a person reads on it, never empty for something that can be touched.
    pub label: String,
    /// What kind of control it is, for assistive technology.
    pub role: Role,
    /// The touches it takes; empty for things that are only looked at.
    pub touches: Vec<Touch>,
    /// `false` for a control that is shown greyed out.
    pub enabled: bool,
    /// Where it stands, in pt.
    pub area: Area,
    /// Which layer it belongs to; a mask lies between two layers.
    pub layer: Layer,
    /// What it looks like.
    pub look: Look,
}

/// A rectangle in pt.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// A touch that a widget takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Touch {
    /// Touch and let go.
    Tap,
    /// Touch and keep the finger there for half a second or more.
    Hold,
    /// The finger moves up; what lies below comes into sight.
    SwipeUp,
    /// The finger moves down.
    SwipeDown,
    /// The finger moves left.
    SwipeLeft,
    /// The finger moves right.
    SwipeRight,
}

/// The control kinds that assistive technology tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Something to press.
    Button,
    /// One of the tabs at the bottom.
    Tab,
    /// A row of a list that can be pressed.
    Row,
    /// A box to write in.
    Input,
    /// On or off.
    Switch,
    /// A heading.
    Heading,
    /// Text to read.
    Text,
    /// A picture.
    Picture,
    /// A message that appears by itself.
    Status,
    /// An area that takes swipes (a list, the edge of the glass).
    Area,
}

/// Which plane of the glass a widget belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// The page itself.
    Page,
    /// A sheet, menu or dialog above the page.
    Sheet,
    /// A dialog above a sheet.
    Dialog,
    /// The on-screen keyboard.
    Keyboard,
    /// A short message in the middle.
    Toast,
    /// The phone's own: status bar and gesture areas.
    System,
}

/// The colour under everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// WeChat's page grey #EDEDED.
    Grey,
    /// White, as under an article.
    White,
    /// Black, as behind the camera.
    Black,
    /// The picture of the home screen.
    Wallpaper,
}
