//! The phone in a learner's pocket: what the practice phone is made like.

use phone::content::marks::{CARE, WECHAT_TIER};
use phone::metrics::STANDARD;
use phone::profile::{Labels, Profile, System};
use phone::state::State;
use phone::world::Scene;

/// What is asked about it; everything else is as on most phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnPhone {
    /// How one goes back and home on it.
    pub system: System,
    /// Its WeChat is in 关怀模式.
    pub care: bool,
    /// Its WeChat still says 订阅号消息 and the other words of that time.
    pub older: bool,
}

impl OwnPhone {
    /// Every kind there is.
    pub fn kinds() -> impl Iterator<Item = OwnPhone> {
        let systems = [System::Gestures, System::Keys, System::Ios];
        let worded = [false, true].into_iter().flat_map(move |older| systems.map(|system| (system, older)));
        worded.flat_map(|(system, older)| [true, false].map(|care| OwnPhone { system, care, older }))
    }

    /// Whether so many have one of this kind that it is worth being prepared for it: WeChat of today, and of the
    /// older ones those with large letters, which is also what whoever is unsure about the letters gets.
    #[must_use]
    pub(crate) fn is_common(self) -> bool {
        !self.older || self.care
    }

    /// The practice phone of this kind. Iphones of today are tall.
    #[must_use]
    pub fn profile(self) -> Profile {
        let labels = if self.older { Labels::OLDER } else { Labels::NEW };
        Profile { system: self.system, tall: self.system == System::Ios, labels }
    }

    /// The phone at the start of a scene with the letters of the own one. A scene that is about the
    /// letters has said how large they are, and keeps its word.
    #[must_use]
    pub(crate) fn lettered(self, scene: &Scene, state: State) -> State {
        let said = scene.marks.iter().any(|(name, _)| name == CARE.name || name == WECHAT_TIER.name);
        if self.care || said {
            return state;
        }
        state.with_mark(CARE, 0).with_mark(WECHAT_TIER, u32::from(STANDARD))
    }
}
