//! What has a learner set for herself? Between the journal, the window and the lesson engine.

use contract::home::{Hands, Home, OwnPhone, Settings, System, USUAL_VOICE_RATE};
use journal::event::Event;
use journal::settings as kept;

use crate::app::App;
use crate::display::is_text_scale;
use crate::error::AppError;
use crate::sessions::Subject;

const PACES: std::ops::RangeInclusive<u16> = 10..=25;
/// 很慢, 慢, 平常, 快: within the 140–260 of age-friendly §2.3.
const VOICE_RATES: [u16; 4] = [140, 170, USUAL_VOICE_RATE, 250];
/// Age-friendly §2.1.
const DEBOUNCES: [u16; 3] = [300, 500, 800];
const HOLDS: [u16; 2] = [500, 800];

impl App {
    pub(crate) fn change_settings(&mut self, token: &str, settings: Settings) -> Result<Home, AppError> {
        if !offered(&settings) {
            return Err(AppError::OddSettings);
        }
        let session = self.sessions.learner(token).ok_or(AppError::SessionOver)?;
        match &mut session.subject {
            Subject::Guest(kept) => *kept = settings,
            Subject::Resident(resident) => {
                let event = Event::SettingsSet { resident: *resident, settings: to_kept(settings) };
                self.store.append(&[event])?;
            }
        }
        self.home_page(token)
    }

    /// How hints come to somebody, as staff have chosen it.
    pub(crate) fn help(&self, subject: &Subject) -> Result<kept::Help, AppError> {
        match subject {
            Subject::Guest(_) => Ok(kept::Help::default()),
            Subject::Resident(resident) => {
                Ok(self.store.resident(*resident)?.map_or_else(kept::Help::default, |resident| resident.help))
            }
        }
    }

    pub(crate) fn settings(&self, subject: &Subject) -> Result<Settings, AppError> {
        match subject {
            Subject::Guest(settings) => Ok(*settings),
            Subject::Resident(resident) => {
                let kept = self.store.resident(*resident)?.and_then(|resident| resident.settings);
                kept.map_or_else(|| self.first_settings(), |kept| Ok(from_kept(kept)))
            }
        }
    }
}

/// Whether the window offers all of this.
fn offered(settings: &Settings) -> bool {
    is_text_scale(settings.text_scale)
        && PACES.contains(&settings.pace_tenths)
        && VOICE_RATES.contains(&settings.voice_rate)
        && DEBOUNCES.contains(&settings.hands.debounce_ms)
        && HOLDS.contains(&settings.hands.hold_ms)
}

fn to_kept(settings: Settings) -> kept::Settings {
    let Settings { text_scale, sound, pace_tenths, voice_rate, hands, phone } = settings;
    let Hands { debounce_ms, hold_ms } = hands;
    // A hand that was never tried out follows the usual numbers, should they ever change.
    let hands = (hands != Hands::default()).then_some(kept::Hands { debounce_ms, hold_ms });
    let voice_rate = (voice_rate != USUAL_VOICE_RATE).then_some(voice_rate);
    kept::Settings { text_scale, sound, pace_tenths, voice_rate, hands, phone: phone.map(phone_to_kept) }
}

fn from_kept(kept: kept::Settings) -> Settings {
    let kept::Settings { text_scale, sound, pace_tenths, voice_rate, hands, phone } = kept;
    let hands = hands
        .map_or_else(Hands::default, |kept::Hands { debounce_ms, hold_ms }| Hands { debounce_ms, hold_ms });
    let voice_rate = voice_rate.unwrap_or(USUAL_VOICE_RATE);
    Settings { text_scale, sound, pace_tenths, voice_rate, hands, phone: phone.map(phone_from_kept) }
}

/// As the journal writes it.
#[must_use]
pub fn phone_to_kept(phone: OwnPhone) -> kept::OwnPhone {
    let system = match phone.system {
        System::Gestures => kept::System::Gestures,
        System::Keys => kept::System::Keys,
        System::Ios => kept::System::Ios,
    };
    kept::OwnPhone { system, care: phone.care, older: phone.older }
}

fn phone_from_kept(phone: kept::OwnPhone) -> OwnPhone {
    let system = match phone.system {
        kept::System::Gestures => System::Gestures,
        kept::System::Keys => System::Keys,
        kept::System::Ios => System::Ios,
    };
    OwnPhone { system, care: phone.care, older: phone.older }
}

/// As the lesson engine makes the practice phone.
#[must_use]
pub fn phone_to_engine(phone: kept::OwnPhone) -> lesson::own_phone::OwnPhone {
    let system = match phone.system {
        kept::System::Gestures => phone::profile::System::Gestures,
        kept::System::Keys => phone::profile::System::Keys,
        kept::System::Ios => phone::profile::System::Ios,
    };
    lesson::own_phone::OwnPhone { system, care: phone.care, older: phone.older }
}
