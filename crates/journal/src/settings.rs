//! What a person or a machine has set: how things are shown, how hands are read, which phone is meant.
//!
//! Fields are only ever added; one that an older version did not write is an `Option` or has a default.

use serde::{Deserialize, Serialize};

/// What a learner can set for herself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Text scale in percent: 100, 125, 150 or 200.
    pub text_scale: u16,
    /// Whether instructions are spoken.
    pub sound: bool,
    /// Pace factor of the hint ladder in tenths: 10–25.
    pub pace_tenths: u16,
    /// Characters a minute of the voice: 140–250; `None` until she has chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice_rate: Option<u16>,
    /// How her hand is read; `None` until it was tried out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<Hands>,
    /// The phone in her pocket; `None` until she has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<OwnPhone>,
}

/// How a hand is read (age-friendly §2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hands {
    /// A second tap on the same thing within so many milliseconds does not count: 300, 500 or 800.
    pub debounce_ms: u16,
    /// A press of so many milliseconds is a hold: 500 or 800.
    pub hold_ms: u16,
}

/// The phone in a learner's pocket, so that the practice phone can be like it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnPhone {
    /// How one goes back and home on it.
    pub system: System,
    /// Whether its WeChat is in 关怀模式.
    pub care: bool,
    /// Whether its WeChat still says 订阅号消息, as before November 2024.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub older: bool,
}

/// The ways of going back and home (wechat-reference A9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Android with gestures.
    Gestures,
    /// Android with three keys.
    Keys,
    /// An iPhone.
    Ios,
}

/// How hints come to a resident: staff choose it for her (age-friendly §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Help {
    /// The errorless profile: every run begins with the ring, which fades after clean runs only.
    pub errorless: bool,
    /// Whether stillness brings a hint. Without it hints come after touches off the path and when asked for.
    pub by_time: bool,
}

impl Default for Help {
    fn default() -> Self {
        Help { errorless: false, by_time: true }
    }
}

/// How a machine shows things while nobody has entered. Nothing of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Display {
    /// Diagonal of its screen in tenths of an inch; `None` until staff have said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diagonal_tenths: Option<u16>,
    /// Text scale in percent: 100, 125, 150 or 200.
    pub text_scale: u16,
    /// Whether it speaks.
    pub sound: bool,
    /// Whether this machine was set up (or that was put off); `Some(false)` once staff ask for it again,
    /// `None` as long as nobody was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_up: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_an_older_version_still_read() {
        let older = r#"{"textScale":150,"sound":false,"paceTenths":15}"#;
        let settings = Settings {
            text_scale: 150,
            sound: false,
            pace_tenths: 15,
            voice_rate: None,
            hands: None,
            phone: None,
        };
        assert_eq!(serde_json::from_str::<Settings>(older).unwrap(), settings);
        assert_eq!(serde_json::to_string(&settings).unwrap(), older, "nothing is written that was not set");
        let display = r#"{"textScale":125,"sound":true}"#;
        assert_eq!(serde_json::from_str::<Display>(display).unwrap().set_up, None);
    }

    #[test]
    fn help_is_as_usual_until_staff_choose() {
        let usual = Help::default();
        assert_eq!(serde_json::to_string(&usual).unwrap(), r#"{"errorless":false,"byTime":true}"#);
    }

    #[test]
    fn settings_keep_their_written_form() {
        let settings = Settings {
            text_scale: 100,
            sound: true,
            pace_tenths: 10,
            voice_rate: Some(170),
            hands: Some(Hands { debounce_ms: 800, hold_ms: 500 }),
            phone: Some(OwnPhone { system: System::Ios, care: true, older: false }),
        };
        let written = serde_json::to_string(&settings).unwrap();
        assert_eq!(
            written,
            r#"{"textScale":100,"sound":true,"paceTenths":10,"voiceRate":170,"hands":{"debounceMs":800,"holdMs":500},"phone":{"system":"ios","care":true}}"#
        );
        assert_eq!(serde_json::from_str::<Settings>(&written).unwrap(), settings);
        let older = OwnPhone { system: System::Keys, care: false, older: true };
        let written = serde_json::to_string(&older).unwrap();
        assert_eq!(written, r#"{"system":"keys","care":false,"older":true}"#);
        assert_eq!(serde_json::from_str::<OwnPhone>(&written).unwrap(), older);
    }
}
