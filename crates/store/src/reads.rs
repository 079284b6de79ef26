//! What the pages ask for.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::id::{ClassId, ResidentId, SkillId};
use journal::moment::Moment;
use journal::settings::Display;
use mastery::hard::HardSteps;
use mastery::learner::Learner;
use mastery::trouble::Trouble;

use crate::error::Error;
use crate::log;
use crate::store::Store;
use crate::table::attempt::{self, OpenAttempt};
use crate::table::class::{self, Class};
use crate::table::display;
use crate::table::learner::{self, Cell};
use crate::table::resident::{self, Resident};
use crate::table::submission::{self, Submission};

/// A resident as a row of the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Who.
    pub resident: Resident,
    /// When she last did something.
    pub last_active: Option<Moment>,
    /// Her skills; one that is not here is untouched.
    pub cells: BTreeMap<SkillId, Cell>,
}

/// Somebody who needs company, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// Who.
    pub resident: Resident,
    /// Why; never empty, the most urgent reason first.
    pub trouble: Vec<Trouble>,
}

impl Store {
    /// What learners handed in, the newest first, at most so many; whoever waits for an answer is among them.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn submissions(&self, most: u32) -> Result<Vec<Submission>, Error> {
        self.read(|db| submission::latest(db, most))
    }

    /// How many of them wait for an answer.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn submissions_waiting(&self) -> Result<u32, Error> {
        self.read(submission::waiting)
    }

    /// What one resident handed in in free practice, the oldest first.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn submissions_of(&self, resident: ResidentId) -> Result<Vec<Submission>, Error> {
        self.read(|db| submission::of_resident(db, resident))
    }

    /// Classes in the order they were made.
    ///
    /// # Errors
    /// If it cannot be read; so for all of these.
    pub fn classes(&self) -> Result<Vec<Class>, Error> {
        self.read(class::all)
    }

    /// How this machine shows things while nobody has entered; `None` if nobody has set anything.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn display(&self) -> Result<Option<Display>, Error> {
        self.read(display::own)
    }

    /// The residents of a class, or everyone, by seat, then by name; those without a seat last.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn residents(&self, class: Option<ClassId>) -> Result<Vec<Resident>, Error> {
        self.read(|db| match class {
            Some(class) => resident::of_class(db, class),
            None => resident::everyone(db),
        })
    }

    /// One resident.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn resident(&self, id: ResidentId) -> Result<Option<Resident>, Error> {
        self.read(|db| resident::one(db, id))
    }

    /// How a resident stands; untouched if nothing ever happened.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn learner(&self, id: ResidentId) -> Result<Learner, Error> {
        self.read(|db| learner::load(db, id))
    }

    /// Which steps of a lesson were difficult, and for whom (see [`HardSteps`]).
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn hard_steps(&self, lesson: &SkillId) -> Result<HardSteps, Error> {
        let mut hard = HardSteps::new(lesson.clone());
        self.read(|db| {
            log::each_of_kinds(db, &HardSteps::KINDS, |sealed| {
                // What cannot be read is told by `wkt verify`; a card is printed all the same.
                if let Ok(Some(recorded)) = sealed.open()
                    && let Some(event) = recorded.event()
                {
                    hard.fold(event);
                }
                Ok(())
            })
        })?;
        Ok(hard)
    }

    /// What a resident can go on with, the latest begun first.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn open_attempts(&self, id: ResidentId) -> Result<Vec<OpenAttempt>, Error> {
        self.read(|db| attempt::open(db, id))
    }

    /// The attempt of a resident in a lesson (`None`: in free practice), if one is open.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn open_attempt(
        &self,
        id: ResidentId,
        lesson: Option<&SkillId>,
    ) -> Result<Option<OpenAttempt>, Error> {
        self.read(|db| attempt::open_in(db, id, lesson))
    }

    /// Residents × skills of a class, or of everyone, by seat, then by name.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn matrix(&self, class: Option<ClassId>) -> Result<Vec<Row>, Error> {
        let residents = self.residents(class)?;
        let mut cells = self.read(|db| learner::cells(db, class))?;
        let last_active = self.read(|db| learner::last_active(db, class))?;
        let row = |resident: Resident| Row {
            last_active: last_active.get(&resident.id).copied(),
            cells: cells.remove(&resident.id).unwrap_or_default(),
            resident,
        };
        Ok(residents.into_iter().map(row).collect())
    }

    /// Who of a class, or of everyone, needs company on this day: those who called first, then those
    /// who are stuck, both the latest first, then those not seen, the longest first.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn needs(&self, class: Option<ClassId>, today: Date) -> Result<Vec<Need>, Error> {
        let mut needs = Vec::new();
        for (id, now) in self.read(|db| learner::troubled(db, today))? {
            let trouble = now.trouble(today);
            let Some(resident) = self.resident(id)? else {
                continue;
            };
            let asked_for = class.is_none_or(|class| resident.classes.contains(&class));
            if asked_for && !trouble.is_empty() {
                needs.push(Need { resident, trouble });
            }
        }
        needs.sort_by_cached_key(|need| {
            (urgency(&need.trouble), need.resident.seat, need.resident.name.clone())
        });
        Ok(needs)
    }
}

fn urgency(trouble: &[Trouble]) -> (u8, i64) {
    match trouble.first() {
        Some(Trouble::Called(place)) => (0, -place.at.milliseconds()),
        Some(Trouble::Stuck(place)) => (1, -place.at.milliseconds()),
        Some(Trouble::NotSeen { days }) => (2, -i64::from(*days)),
        None => (3, 0),
    }
}
