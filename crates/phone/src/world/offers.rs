//! What the community's account offers on its pages: activities, surveys, numbers, notes, papers to bring.
//!
//! Data only. Another community is another set of files (lessons/README.md); a world without them has
//! an account whose pages are empty.

use super::{AccountId, PhotoId, World};

ids! {
    /// An activity one can sign up for.
    ActivityId,
    /// A survey.
    SurveyId,
    /// Somebody one can ring.
    OfficeId,
    /// Something one can have done at an office.
    MatterId,
}

/// Everything on the pages of the community's account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offers {
    /// Whose pages they are.
    pub account: Option<AccountId>,
    /// Shown when a page is pulled down: 此网页由 … 提供.
    pub provider: String,
    /// What the keyboard offers for one's own name.
    pub own_name: String,
    /// What the keyboard offers for one's own number.
    pub own_phone: String,
    /// What the keyboard offers as the number of somebody in the family.
    pub family_phone: String,
    /// Houses of the community.
    pub buildings: Vec<String>,
    /// Entrances of a house.
    pub units: Vec<String>,
    /// Floors of a house.
    pub floors: Vec<String>,
    /// What one can ask for when signing up.
    pub helping: Vec<String>,
    /// What the keyboard offers for a remark.
    pub remarks: Vec<String>,
    /// Activities, soonest first.
    pub activities: Vec<Activity>,
    /// Surveys.
    pub surveys: Vec<Survey>,
    /// Numbers to ring.
    pub offices: Vec<Office>,
    /// 便民纸条.
    pub notes: Notes,
    /// 鹊桥驿站.
    pub matching: Matching,
    /// 办事流程查询: its categories.
    pub categories: Vec<String>,
    /// What one can have done.
    pub matters: Vec<Matter>,
    /// 使用帮助: questions with their answers.
    pub questions: Vec<(String, String)>,
}

/// Something one can sign up for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Id in the files.
    pub slug: String,
    /// Name.
    pub name: String,
    /// When, in words.
    pub time: String,
    /// Where.
    pub place: String,
    /// What it is about.
    pub about: Vec<String>,
    /// What to bring, said when one has signed up.
    pub bring: String,
    /// So many can come.
    pub capacity: u16,
    /// So many have signed up already.
    pub signed: u16,
    /// It is over.
    pub ended: bool,
    /// It belongs to 鹊桥驿站.
    pub matching: bool,
}

impl Activity {
    /// Whether no place is left.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.signed >= self.capacity
    }
}

/// A survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Id in the files.
    pub slug: String,
    /// What it is about.
    pub subject: String,
    /// Last day, in words.
    pub until: String,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// A question of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// How it is answered.
    pub asks: Asks,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// One of these.
    One(Vec<String>),
    /// Up to three of these.
    Several(Vec<String>),
    /// One to five stars.
    Stars,
    /// In words; these the keyboard offers. It may be left out.
    Words(Vec<String>),
}

/// Somebody one can ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Id in the files.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Number as it is shown.
    pub number: String,
    /// Open from and until, in minutes of the day; `None` = always.
    pub hours: Option<(u16, u16)>,
    /// 110, 119, 120: shown apart and never dialled here.
    pub urgent: bool,
}

/// 便民纸条.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// What a note can be about.
    pub kinds: Vec<String>,
    /// What the keyboard offers.
    pub phrases: Vec<String>,
    /// Name of the drawing the camera sees.
    pub camera: String,
    /// Photos of the album that are too large.
    pub too_large: Vec<PhotoId>,
    /// What the account writes when a note is 已受理, 处理中, 已办好.
    pub steps: Vec<String>,
}

/// 鹊桥驿站.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matching {
    /// The line that always stands there.
    pub line: String,
    /// Age groups.
    pub ages: Vec<String>,
    /// Hobbies to tick.
    pub hobbies: Vec<String>,
    /// What the keyboard offers for 称呼.
    pub names: Vec<String>,
    /// What the keyboard offers for whom one would like to meet.
    pub wishes: Vec<String>,
    /// Public cards: a name without surname, and what she wrote.
    pub cards: Vec<(String, String)>,
}

/// Something one can have done at an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Id in the files.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Which category.
    pub category: u8,
    /// Words it is also found by.
    pub also: Vec<String>,
    /// 谁能办.
    pub who: String,
    /// 带什么: what, and 原件 or 复印件 with how many.
    pub papers: Vec<(String, String)>,
    /// 怎么办, step by step.
    pub how: Vec<String>,
    /// 在哪儿办、几点.
    pub place: String,
    /// 问谁.
    pub office: OfficeId,
    /// 收不收钱.
    pub fee: String,
    /// 更新日期和依据.
    pub basis: String,
}

macro_rules! offered {
    ($($(#[$doc:meta])* $get:ident, $find:ident, $list:ident, $id:ident, $item:ident);* $(;)?) => {
        impl World {$(
            $(#[$doc])*
            #[must_use]
            pub fn $get(&self, id: $id) -> &$item { &self.offers.$list[id.index()] }
            /// The id that the files call `slug`.
            #[must_use]
            pub fn $find(&self, slug: &str) -> Option<$id> {
                let at = self.offers.$list.iter().position(|item| item.slug == slug)?;
                u16::try_from(at).ok().map($id)
            }
        )*}
    };
}

offered! {
    /// The activity of this id; ids come from this world only.
    activity, find_activity, activities, ActivityId, Activity;
    /// The survey of this id.
    survey, find_survey, surveys, SurveyId, Survey;
    /// The office of this id.
    office, find_office, offices, OfficeId, Office;
    /// The matter of this id.
    matter, find_matter, matters, MatterId, Matter;
}

impl World {
    /// The minute of the day, so many seconds after the scene began.
    #[must_use]
    pub fn minute(&self, now: u32) -> u16 {
        let begun = minute_of(&self.clock).unwrap_or(0);
        u16::try_from((u32::from(begun) + now / 60) % (24 * 60)).unwrap_or(0)
    }
}

/// `8:30` as a minute of the day.
pub(crate) fn minute_of(clock: &str) -> Option<u16> {
    let (hour, minute) = clock.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// A minute of the day as `8:30`.
#[must_use]
pub fn clock_words(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}
