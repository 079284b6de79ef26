//! What a learner hands in on the practice phone and staff read: which lists, and how far an entry has got.

use crate::content::{Content, Mark, Record, marks};
use crate::names;
use crate::ui::Of;
use crate::wechat::h5::{activities::SIGNUPS, matching::MATCHING, note::NOTES, survey::ANSWERED};
use crate::world::World;

/// A list that staff read.
#[derive(Debug, Clone, Copy)]
pub struct Inbox {
    /// The list.
    pub list: Mark,
    /// What it is called on the phone.
    pub title: &'static str,
    /// How far staff can bring an entry, by its number, from handing in to the end.
    pub states: &'static [(u32, &'static str)],
    /// What only she herself can make of it.
    pub her_own: &'static [(u32, &'static str)],
}

impl Inbox {
    /// How far an entry with this number has got, in words.
    #[must_use]
    pub fn word(&self, number: u32) -> &'static str {
        let known = self.states.iter().chain(self.her_own).find(|(known, _)| *known == number);
        known.map_or("", |(_, word)| word)
    }
}

/// All of them; the numbers are those of the lists in [`crate::content::marks::KNOWN`].
pub const INBOXES: &[Inbox] = &[
    Inbox {
        list: NOTES,
        title: "便民纸条",
        states: &[(0, "已提交"), (1, "已受理"), (2, "处理中"), (3, "已办好")],
        her_own: &[(4, "办好了，她说满意"), (5, "办好了，她说一般"), (6, "办好了，她说不满意")],
    },
    Inbox {
        list: SIGNUPS,
        title: "活动报名",
        states: &[(1, "报名成功"), (2, "候补")],
        her_own: &[(3, "她取消了")],
    },
    Inbox {
        list: ANSWERED,
        title: "征求意见",
        states: &[(0, "收到了"), (1, "收到了，没有写名字")],
        her_own: &[],
    },
    Inbox { list: MATCHING, title: "鹊桥驿站", states: &[(0, "登记好了")], her_own: &[] },
];

/// The inbox of a list, by the name files write.
#[must_use]
pub fn inbox(list: &str) -> Option<&'static Inbox> {
    INBOXES.iter().find(|inbox| inbox.list.name == list)
}

/// Something handed in, in words that last: a world may grow, its names stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// The list, for example `community.notes`.
    pub list: String,
    /// What it is about, by the name the world's files give it.
    pub about: Option<String>,
    /// How far it has got.
    pub number: u32,
    /// What was written.
    pub text: String,
}

/// What stands in the inboxes now and did not before.
#[must_use]
pub fn handed_in(world: &World, before: &Content, now: &Content) -> Vec<Handed> {
    let mut new = Vec::new();
    for inbox in INBOXES {
        let (old, all) = (before.records(inbox.list), now.records(inbox.list));
        // The moment of an entry tells it from one with the same words; what changed in an old one is no new one.
        let is_new = |record: &&Record| {
            !old.iter().any(|known| (known.of, &known.text, known.at) == (record.of, &record.text, record.at))
        };
        new.extend(all.iter().filter(is_new).map(|record| Handed {
            list: inbox.list.name.to_owned(),
            about: record.of.and_then(|of| names::slug(world, of)),
            number: record.number,
            text: record.text.to_string(),
        }));
    }
    new
}

impl Content {
    /// Puts something handed in earlier back into its list, as its newest entry. `false` if this phone
    /// knows no such list or no such thing to be about.
    pub(crate) fn bring_back(&mut self, world: &World, handed: &Handed) -> bool {
        let Some(inbox) = inbox(&handed.list) else { return false };
        let of = handed.about.as_deref().map(|slug| names::entity(world, slug));
        if of == Some(None) {
            return false;
        }
        let record =
            Record { of: of.flatten(), number: handed.number, text: handed.text.as_str().into(), at: 0 };
        let mut list = self.records(inbox.list).to_vec();
        list.insert(0, record);
        self.set_list(inbox.list, list);
        if let (Some(of), Some(state)) = (of.flatten(), marks::state_of(inbox.list)) {
            self.set_mark(state.of(of), handed.number);
        }
        true
    }
}

/// Whether this is what staff may set an entry to.
#[must_use]
pub fn is_state(list: &str, number: u32) -> bool {
    inbox(list).is_some_and(|inbox| inbox.states.iter().any(|(known, _)| *known == number))
}

/// What an entry is about, as a person reads it.
#[must_use]
pub fn about(world: &World, slug: &str) -> String {
    match names::entity(world, slug) {
        Some(Of::Article(article)) => world.article(article).title.clone(),
        Some(Of::Account(account)) => world.account(account).name.clone(),
        Some(Of::Person(person)) => world.person(person).name.clone(),
        Some(Of::Activity(activity)) => world.activity(activity).name.clone(),
        Some(Of::Survey(survey)) => world.survey(survey).subject.clone(),
        _ => slug.to_owned(),
    }
}
