//! Who joins a class? Reading a roster, looking at what it would do, and doing it. Nobody is ever removed.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::staff::{RosterFile, RosterPerson, RosterProblem, RosterReport};
use contract::types::Language;
use journal::event::Event;
use journal::id::{ClassId, ResidentId};
use report::roster::{Column, Known, Person, RosterPlan, Why, plan};

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
        let new_classes = self.new_classes(&plan)?;
        let events = if write { self.joining(&plan.new)? } else { Vec::new() };
        if !events.is_empty() {
            self.store.append(&events)?;
        }
        let written = if write { plan.new.len() } else { 0 };
        Ok(told(plan, new_classes, u32::try_from(written).unwrap_or(u32::MAX), self.language))
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

    /// Classes that the people of a plan would make, in the order of the file.
    fn new_classes(&self, plan: &RosterPlan) -> Result<Vec<String>, AppError> {
        let mut named: BTreeSet<String> = self.store.classes()?.into_iter().map(|class| class.name).collect();
        let classes = plan.new.iter().map(|person| &person.class);
        Ok(classes.filter(|class| named.insert((*class).clone())).cloned().collect())
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

fn told(plan: RosterPlan, new_classes: Vec<String>, written: u32, language: Language) -> RosterReport {
    let people = |people: Vec<Person>| {
        people
            .into_iter()
            .map(|Person { row, name, seat, class }| RosterPerson { row, name, seat, class })
            .collect()
    };
    RosterReport {
        read: plan.read,
        new: people(plan.new),
        same: people(plan.same),
        problems: plan
            .problems
            .into_iter()
            .map(|problem| RosterProblem {
                row: problem.row,
                column: heading(problem.column, language),
                say: say(&problem.why, language),
            })
            .collect(),
        new_classes,
        written,
    }
}

/// A heading as staff would write it; one that is not read, as it stands in the file.
fn heading(column: Column, language: Language) -> String {
    let (zh, en) = match column {
        Column::Name => ("姓名", "Name"),
        Column::Seat => ("座位", "Seat"),
        Column::Class => ("班级", "Class"),
        Column::Other(heading) => return heading,
    };
    match language {
        Language::Zh => zh.to_owned(),
        Language::En => en.to_owned(),
    }
}

fn say(why: &Why, language: Language) -> String {
    let both = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    let (zh, en) = match why {
        Why::NoNames => both(
            "没有找到「姓名」这一列。请在第一行写上「姓名」和「座位」。",
            "There is no column of names. Please write the headings \"Name\" and \"Seat\" in the first row.",
        ),
        Why::IdentityColumn => both(
            "这一列像身份证号，没有读入，也不会保存。请从文件里删掉这一列。",
            "This column looks like identity numbers; it was not read and is not kept. Please delete it from the file.",
        ),
        Why::NoName => both(
            "这一行没有姓名。请写上姓名，或者删掉这一行。",
            "This row has no name. Please write one, or delete the row.",
        ),
        Why::IdentityAsName => both(
            "姓名的位置像身份证号，没有读入。请写姓名。",
            "The name looks like an identity number and was not read. Please write the name.",
        ),
        Why::LongName => {
            both("姓名太长。请只写姓名。", "The name is too long. Please write nothing but the name.")
        }
        Why::NotAName => {
            both("这不像姓名。请只写姓名。", "This is no name. Please write nothing but the name.")
        }
        Why::NotASeat => both(
            "座位号要写数字，比如 12。请改好再读一次。",
            "A seat is a number, for example 12. Please mend it and read the file again.",
        ),
        Why::LongClass => both(
            "班的名字太长。请写短一些，比如「周一班」。",
            "The name of the class is too long. Please write a shorter one, for example \"Monday\".",
        ),
        Why::SeveralThere { name } => (
            format!("名单里已有几位「{name}」，分不清是哪一位。请写上座位号。"),
            format!("There are several people called {name} already. Please write the seat to tell which."),
        ),
        Why::SeveralHere { name } => (
            format!("文件里有几位「{name}」，分不清谁是谁。请给每一位写上座位号。"),
            format!("Several rows are called {name}. Please write a seat for each to tell them apart."),
        ),
        Why::PerhapsThere { name } => (
            format!("名单里已有「{name}」，没有座位号，分不清是不是同一位。请老师看一下。"),
            format!(
                "There is a {name} without a seat already, perhaps the same person. Please ask the teacher."
            ),
        ),
        Why::Again { row } => (
            format!("和第 {row} 行是同一个人，只读一次。"),
            format!("The same person as in row {row}; read once."),
        ),
        Why::SeatTaken { seat, row, name } => (
            format!("{seat} 号座位在第 {row} 行已经给了「{name}」。请改一个座位号。"),
            format!("Seat {seat} was given to {name} in row {row}. Please choose another seat."),
        ),
    };
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}
