//! A learner's home, the map of the course, and what she can set for herself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::learner::{LessonName, Mode, NextLesson};

/// The learner's home: one big 继续 and at most four other things to touch.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    /// Her name; empty when she is trying out without a name.
    pub name: String,
    /// `true` when nothing is kept (先试一试).
    pub guest: bool,
    /// `true` for a member of the invented demonstration class.
    pub demo: bool,
    /// `true` the first time she comes in: nobody has asked about her hand and her own phone yet.
    pub newcomer: bool,
    /// What is refreshed first today: at most three skills, mixed (age-friendly §3); empty once done.
    pub due: Vec<LessonName>,
    /// What comes after the refreshers, or at once. `None` when the whole course is done.
    pub next: Option<NextLesson>,
    /// Can-do sentences of what she can do alone (level 3 and up), newest first.
    pub can_do: Vec<String>,
    /// Her settings.
    pub settings: Settings,
}

/// What a learner can set for herself, one touch away on every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Text scale in percent: 100, 125, 150 or 200.
    pub text_scale: u16,
    /// Whether instructions are spoken.
    pub sound: bool,
    /// Pace factor of the hint ladder, 1.0–2.5 (age-friendly §3), in tenths: 10–25. The voice goes with it.
    pub pace_tenths: u16,
    /// How fast the voice speaks at the usual pace, in characters a minute: 140, 170, 200 or 250
    /// (age-friendly §2.3).
    #[serde(default = "usual_voice_rate")]
    pub voice_rate: u16,
    /// How her hand is read.
    #[serde(default)]
    pub hands: Hands,
    /// The phone in her pocket; `None` until she has said. The practice phone is made like it.
    #[serde(default)]
    pub phone: Option<OwnPhone>,
}

/// Characters a minute as long as nobody has chosen.
pub const USUAL_VOICE_RATE: u16 = 200;

fn usual_voice_rate() -> u16 {
    USUAL_VOICE_RATE
}

/// How a hand is read (age-friendly §2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hands {
    /// A second tap on the same thing within so many milliseconds does not count: 300, 500 or 800.
    pub debounce_ms: u16,
    /// A press of so many milliseconds is a hold: 500 or 800.
    pub hold_ms: u16,
}

impl Default for Hands {
    fn default() -> Self {
        Self { debounce_ms: 500, hold_ms: 500 }
    }
}

/// The phone in a learner's pocket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnPhone {
    /// How one goes back and home on it.
    pub system: System,
    /// Whether its WeChat is in 关怀模式.
    pub care: bool,
    /// Whether its WeChat still says 订阅号消息, not 公众号.
    #[serde(default)]
    pub older: bool,
}

/// The ways of going back and home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Android with gestures.
    Gestures,
    /// Android with three keys.
    Keys,
    /// An iPhone.
    Ios,
}

/// The map of the course.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Course {
    /// Units in the order of the course, only those with lessons.
    pub units: Vec<Unit>,
    /// The unit she is in now, counted from 0; `None` when the whole course is done.
    pub here: Option<u16>,
}

/// A unit of the course.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unit {
    /// For example 「公众号」.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
    /// Its lessons.
    pub lessons: Vec<CourseLesson>,
    /// How many of them she can do alone (level 3 and up).
    pub able: u16,
    /// First and last week of the plan in which something of it is new; `None` without a plan.
    pub weeks: Option<(u16, u16)>,
}

/// A lesson in the list, with how well she knows it in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourseLesson {
    /// Which.
    pub lesson: LessonName,
    /// Level 0–5.
    pub level: u8,
    /// The level in words, for example 「自己会」.
    pub level_words: String,
    /// The week of the plan in which it is new, from 1; `None` without a plan.
    pub week: Option<u16>,
    /// How she should do it next: the face that stands big on the lesson's page.
    pub suggested: Mode,
}
