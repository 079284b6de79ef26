//! How does this machine show things before anybody has entered? Set at the door and by staff, kept like everything else.

use contract::door::{self, DoorSettings};
use contract::learner::Settings;
use contract::staff::Diagonal;
use journal::event::{Display, Event};

use crate::app::App;
use crate::error::AppError;

/// As long as nobody has set anything.
const FRESH: Display = Display { diagonal_tenths: None, text_scale: 100, sound: true };

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
        Ok(Settings { text_scale, sound, pace_tenths: USUAL_PACE_TENTHS })
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
        if asked.tenths.is_some_and(|tenths| !DIAGONALS.contains(&tenths)) {
            return Err(AppError::OddSettings);
        }
        let display = self.display()?;
        self.keep(display, Display { diagonal_tenths: asked.tenths, ..display })
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

/// For the window.
pub(crate) fn shown(display: Display) -> door::Display {
    let Display { diagonal_tenths, text_scale, sound } = display;
    door::Display { diagonal_tenths, text_scale, sound }
}
