//! How does this machine show things before anybody has entered? Set at the door and by staff, kept like everything else.

use contract::door::{self, DoorSettings, MachineSetUp};
use contract::home::{Hands, Settings, USUAL_VOICE_RATE};
use contract::staff::Diagonal;
use journal::event::Event;
use journal::settings::Display;

use crate::app::App;
use crate::error::AppError;

/// As long as nobody has set anything.
const FRESH: Display = Display { diagonal_tenths: None, text_scale: 100, sound: true, set_up: None };

/// What everybody starts with, until she goes at another pace.
const USUAL_PACE_TENTHS: u16 = 10;

/// From a small tablet to a classroom's wall.
const DIAGONALS: std::ops::RangeInclusive<u16> = 50..=1200;

const TEXT_SCALES: [u16; 4] = [100, 125, 150, 200];

impl App {
    /// As it was set last.
    pub(crate) fn display(&self) -> Result<Display, AppError> {
        Ok(self.store.display()?.unwrap_or(FRESH))
    }

    /// What somebody begins with who has set nothing for herself: what she sees at the door.
    pub(crate) fn first_settings(&self) -> Result<Settings, AppError> {
        let Display { text_scale, sound, .. } = self.display()?;
        let hands = Hands::default();
        Ok(Settings {
            text_scale,
            sound,
            pace_tenths: USUAL_PACE_TENTHS,
            voice_rate: USUAL_VOICE_RATE,
            hands,
            phone: None,
        })
    }

    pub(crate) fn change_door(&mut self, asked: DoorSettings) -> Result<(), AppError> {
        let DoorSettings { text_scale, sound } = asked;
        if !is_text_scale(text_scale) {
            return Err(AppError::OddSettings);
        }
        let display = self.display()?;
        self.keep(display, Display { text_scale, sound, ..display })
    }

    pub(crate) fn change_diagonal(&mut self, asked: Diagonal) -> Result<(), AppError> {
        if !is_diagonal(asked.tenths) {
            return Err(AppError::OddSettings);
        }
        let display = self.display()?;
        self.keep(display, Display { diagonal_tenths: asked.tenths, ..display })
    }

    /// The first time, by whoever stands at the machine; what was set up once is staff's to change.
    pub(crate) fn set_up_machine(&mut self, asked: MachineSetUp) -> Result<(), AppError> {
        let MachineSetUp { diagonal_tenths, text_scale, sound } = asked;
        let display = self.display()?;
        if !self.asks_set_up(display)? {
            return Err(AppError::AlreadySetUp);
        }
        if !is_text_scale(text_scale) || !is_diagonal(diagonal_tenths) {
            return Err(AppError::OddSettings);
        }
        self.keep(display, Display { diagonal_tenths, text_scale, sound, set_up: Some(true) })
    }

    /// From now on until somebody has done it, the door asks for it again.
    pub(crate) fn ask_set_up_again(&mut self) -> Result<(), AppError> {
        let display = self.display()?;
        self.keep(display, Display { set_up: Some(false), ..display })
    }

    /// A program with a roster is in use already and does not begin with questions, unless staff want it to.
    fn asks_set_up(&self, display: Display) -> Result<bool, AppError> {
        match display.set_up {
            Some(set_up) => Ok(!set_up),
            None => Ok(self.store.classes()?.is_empty()),
        }
    }

    /// For the window.
    pub(crate) fn shown_display(&self) -> Result<door::Display, AppError> {
        let display = self.display()?;
        let asks_set_up = self.asks_set_up(display)?;
        let Display { diagonal_tenths, text_scale, sound, .. } = display;
        Ok(door::Display { diagonal_tenths, text_scale, sound, asks_set_up })
    }

    fn keep(&mut self, before: Display, display: Display) -> Result<(), AppError> {
        // The same once more is nothing that happened.
        if display != before {
            self.store.append(&[Event::DisplaySet { display }])?;
        }
        Ok(())
    }
}

/// Whether text can be shown at this scale, in percent.
pub(crate) fn is_text_scale(percent: u16) -> bool {
    TEXT_SCALES.contains(&percent)
}

fn is_diagonal(tenths: Option<u16>) -> bool {
    tenths.is_none_or(|tenths| DIAGONALS.contains(&tenths))
}
