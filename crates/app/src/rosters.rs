//! Who joins a class? Reading a roster, looking at what it would do, and doing it. Nobody is ever removed.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::staff::{RosterFile, RosterPerson, RosterProblem, RosterReport};
use journal::event::Event;
use journal::id::{ClassId, ResidentId};
use report::roster::{Known, Person, RosterPlan, plan};

use crate::app::App;
use crate::error::AppError;

/// A name longer than this does not fit on a button.
const LONGEST_CLASS_NAME: usize = 20;

/// A class with its people, as `wkt roster list` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassList {
    /// Class id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `true` for the invented demonstration class.
    pub demo: bool,
    /// Name and seat, by seat, then by name.
    pub people: Vec<(String, Option<u16>)>,
}

impl App {
    /// A roster as the window sends it.
    pub(crate) fn take_roster(&mut self, file: &RosterFile, write: bool) -> Result<RosterReport, AppError> {
        let bytes = STANDARD.decode(&file.content).map_err(|_| AppError::NotBase64)?;
        self.take_roster_file(&file.name, &bytes, &file.class, write)
    }

    /// What a roster would do, or does: people who are not in their class yet join it. With `write`
    /// they all do, in one piece, before this returns.
    ///
    /// # Errors
    /// If the file cannot be read as a roster, the class has no name, or it cannot be written.
    pub fn take_roster_file(
        &mut self,
        name: &str,
        bytes: &[u8],
        class: &str,
        write: bool,
    ) -> Result<RosterReport, AppError> {
        let class = class.trim();
        if class.is_empty() || class.chars().count() > LONGEST_CLASS_NAME {
            return Err(AppError::NoClassName);
        }
        let table = report::reading::read_table(name, bytes)?;
        let plan = plan(&table, &self.everyone_known()?, class);
        let events = if write { self.joining(&plan.new)? } else { Vec::new() };
        if !events.is_empty() {
            self.store.append(&events)?;
        }
        let written = if write { plan.new.len() } else { 0 };
        Ok(told(plan, u32::try_from(written).unwrap_or(u32::MAX)))
    }

    /// Classes with their people.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn class_lists(&self) -> Result<Vec<ClassList>, AppError> {
        let classes = self.store.classes()?.into_iter().map(|class| {
            let people = self.store.residents(Some(class.id))?;
            Ok(ClassList {
                id: class.id.to_string(),
                name: class.name,
                demo: class.demo,
                people: people.into_iter().map(|resident| (resident.name, resident.seat)).collect(),
            })
        });
        classes.collect()
    }

    /// The class of this name.
    ///
    /// # Errors
    /// [`AppError::NoSuchClass`], or if it cannot be read.
    pub fn class_named(&self, name: &str) -> Result<ClassId, AppError> {
        let classes = self.store.classes()?;
        let found = classes.iter().find(|class| class.name == name.trim());
        found.map(|class| class.id).ok_or(AppError::NoSuchClass)
    }

    fn everyone_known(&self) -> Result<Vec<Known>, AppError> {
        let names: BTreeMap<ClassId, String> =
            self.store.classes()?.into_iter().map(|class| (class.id, class.name)).collect();
        let residents = self.store.residents(None)?;
        let entries = residents.iter().flat_map(|resident| {
            resident.classes.iter().filter_map(|class| {
                Some(Known {
                    name: resident.name.clone(),
                    seat: resident.seat,
                    class: names.get(class)?.clone(),
                })
            })
        });
        Ok(entries.collect())
    }

    fn joining(&self, people: &[Person]) -> Result<Vec<Event>, AppError> {
        let mut classes: BTreeMap<String, ClassId> =
            self.store.classes()?.into_iter().map(|class| (class.name, class.id)).collect();
        let mut events = Vec::new();
        for person in people {
            let class = match classes.get(&person.class) {
                Some(class) => *class,
                None => {
                    let class = ClassId::make(&self.context);
                    classes.insert(person.class.clone(), class);
                    events.push(Event::ClassMade { class, name: person.class.clone(), demo: false });
                    class
                }
            };
            events.push(Event::ResidentJoined {
                resident: ResidentId::make(&self.context),
                name: person.name.clone(),
                seat: person.seat,
                class,
                colour: None,
            });
        }
        Ok(events)
    }
}

fn told(plan: RosterPlan, written: u32) -> RosterReport {
    let people = |people: Vec<Person>| {
        people
            .into_iter()
            .map(|person| RosterPerson { row: person.row, name: person.name, seat: person.seat })
            .collect()
    };
    RosterReport {
        read: plan.read,
        new: people(plan.new),
        same: people(plan.same),
        problems: plan
            .problems
            .into_iter()
            .map(|problem| RosterProblem { row: problem.row, column: problem.column, say: problem.say })
            .collect(),
        written,
    }
}
