//! What the phone's own apps hold at the start: contacts, text messages, the app market, web pages, and
//! what stands in front of the camera.

use super::{ContactId, SiteId, ThreadId};

/// Somebody in the phone's own list of contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Id in the files.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Digits of the invented number.
    pub number: String,
    /// Stands in 个人收藏 of an iPhone.
    pub favourite: bool,
    /// Only calls; does not stand in the contacts.
    pub stranger: bool,
    /// One or two characters on the portrait.
    pub face: String,
    /// Colour of the portrait, 0–7.
    pub colour: u8,
}

/// A call that is in the record at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastCall {
    /// With whom.
    pub contact: ContactId,
    /// What became of it.
    pub way: CallWay,
    /// As shown, for example 「昨天」.
    pub time: String,
}

/// What became of a call. As a number it stands in the records of `phone.calls`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CallWay {
    /// 呼出.
    Out,
    /// 呼入.
    In,
    /// 未接.
    Missed,
}

/// The text messages of one sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Id in the files.
    pub slug: String,
    /// The sender as the list shows it: a number, or a name.
    pub name: String,
    /// One or two characters on the portrait.
    pub face: String,
    /// Colour of the portrait, 0–7.
    pub colour: u8,
    /// Messages not seen yet at the start.
    pub unread: u16,
    /// Oldest first.
    pub messages: Vec<ShortMessage>,
}

/// A text message that is there at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortMessage {
    /// Words.
    pub text: String,
    /// As shown.
    pub time: String,
    /// The web page its blue words open.
    pub link: Option<SiteId>,
    /// The telephone number in it, which a touch calls.
    pub number: Option<String>,
}

/// A code that a service sends on request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Who sends it.
    pub thread: ThreadId,
    /// 4–6 digits.
    pub digits: String,
    /// The whole message.
    pub text: String,
}

/// Something the app market lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Id in the files.
    pub slug: String,
    /// Name under the icon.
    pub name: String,
    /// Who made it.
    pub maker: String,
    /// One line about it.
    pub words: String,
    /// For example 「12 MB」.
    pub size: String,
    /// It is what it says; the others only look like it.
    pub genuine: bool,
    /// One or two characters on the icon.
    pub face: String,
    /// Colour of the icon, 0–7.
    pub colour: u8,
}

/// A day of 天气.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// For example 「明天」.
    pub day: String,
    /// For example 「晴，北风」.
    pub words: String,
    /// Degrees at night.
    pub cold: i8,
    /// Degrees at noon.
    pub warm: i8,
}

/// A web page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Id in the files.
    pub slug: String,
    /// Title.
    pub title: String,
    /// The invented address.
    pub address: String,
    /// Stands among the pages of the browser's first page.
    pub listed: bool,
    /// Paragraphs.
    pub paragraphs: Vec<String>,
    /// Windows that jump up one after the other.
    pub popups: Vec<Popup>,
    /// The file it wants to have installed.
    pub download: Option<String>,
    /// What is said to whoever got here and left again.
    pub debrief: String,
}

/// A window that jumps up over a web page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Popup {
    /// Headline.
    pub title: String,
    /// What it wants one to believe.
    pub words: String,
    /// The key it wants to have touched.
    pub key: String,
    /// The page that key opens.
    pub opens: SiteId,
    /// Where its ✕ is.
    pub cross: Corner,
}

/// Where the ✕ of a window that jumps up is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// Where one looks first.
    TopRight,
    /// At the other side.
    TopLeft,
    /// Below the window, in the middle.
    Below,
    /// In the corner where nobody looks.
    BottomLeft,
}

/// What the camera can see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// What it is, for example 「桌子」.
    pub title: String,
    /// Name of the drawing.
    pub picture: String,
}

/// What is around the phone's camera.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// What lies in front of it, from left to right.
    pub views: Vec<View>,
    /// What the camera on the side of the glass sees.
    pub own: View,
    /// What it sees with a finger over it.
    pub covered: View,
    /// A picture of the glass.
    pub glass: View,
}

/// Words the keyboard offers in these apps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PocketPhrases {
    /// In the box 姓名.
    pub names: Vec<String>,
    /// In a box for a telephone number.
    pub numbers: Vec<String>,
    /// In the box of the app market.
    pub market: Vec<String>,
}
