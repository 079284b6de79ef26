//! The phone in a learner's pocket: what the practice phone is made like.

use phone::content::marks::{CARE, WECHAT_TIER};
use phone::metrics::STANDARD;
use phone::profile::{Profile, System};
use phone::state::State;
use phone::world::Scene;

/// What is asked about it; everything else is WeChat of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnPhone {
    /// How one goes back and home on it.
    pub system: System,
    /// Its WeChat is in 关怀模式.
    pub care: bool,
}

impl OwnPhone {
    /// Every kind there is.
    pub fn kinds() -> impl Iterator<Item = OwnPhone> {
        let systems = [System::Gestures, System::Keys, System::Ios];
        systems.into_iter().flat_map(|system| [true, false].map(|care| OwnPhone { system, care }))
    }

    /// The practice phone of this kind. Iphones of today are tall.
    #[must_use]
    pub fn profile(self) -> Profile {
        Profile { system: self.system, tall: self.system == System::Ios, ..Profile::default() }
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
