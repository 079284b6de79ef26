//! 课程包: courses taken in from outside, and which course is taught from.
//!
//! The course inside the program is always there, one touch away. A pack is kept only after all of it
//! was proved, and never shares what people can do with another course unless the lesson is the same:
//! see [`shelf`].

mod shelf;
mod faults;
mod importing;
mod packing;
mod reasons;

use std::sync::Arc;
use std::thread;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::packs::{CourseChoice, HowEnded, ImportEnded, PackFile, PackProblem, Packs};
use contract::types::Language;
use lesson::engine::Engine;

use crate::app::App;
use crate::content::Content;
use crate::error::AppError;
use crate::packs::importing::Order;
use crate::program::log;
use crate::proving::{self, Watch};
use crate::words;

pub use importing::{End, Importing};
pub use packing::{Packed, Unpackable, pack_folder};
pub use reasons::Reason;
pub use shelf::{Kept, Shelf};

/// The courses of this machine while the program runs.
#[derive(Debug)]
pub struct Courses {
    /// Those that were imported.
    pub shelf: Shelf,
    /// The one inside the program.
    pub base: Content,
    /// Which of the shelf is used.
    pub in_use: Option<String>,
    /// The import under way.
    pub importing: Option<Importing>,
    /// How the last one ended.
    pub ended: Option<ImportEnded>,
    /// The name of a chosen course that could not be used.
    pub unusable: Option<String>,
}

impl Courses {
    /// The courses in a data folder, and the one to use. A chosen course that cannot be used makes way
    /// for the one inside the program: the class must go on.
    #[must_use]
    pub fn open(shelf: Shelf, base: Content) -> (Self, Content) {
        let (mut in_use, mut unusable, mut content) = (None, None, None);
        if let Some(chosen) = shelf.chosen() {
            let read = shelf.find(&chosen).map(|kept| (kept, shelf.content(kept)));
            match read {
                Some((_, Ok(read))) => {
                    content = Some(read);
                    in_use = Some(chosen);
                }
                Some((kept, Err(error))) => {
                    log(&AppError::Content(error));
                    unusable = Some(kept.record.name.clone());
                }
                None => unusable = Some(chosen),
            }
        }
        let content = content.unwrap_or_else(|| base.clone());
        (Self { shelf, base, in_use, importing: None, ended: None, unusable }, content)
    }

    /// Of the course inside the program only: where lessons were named on the command line, they are meant.
    #[must_use]
    pub fn without_choice(shelf: Shelf, base: Content) -> (Self, Content) {
        let content = base.clone();
        (Self { shelf, base, in_use: None, importing: None, ended: None, unusable: None }, content)
    }
}

impl App {
    /// The page of courses.
    pub(crate) fn look_at_packs(&mut self) -> Result<Packs, AppError> {
        if self.courses.importing.as_ref().is_some_and(Importing::is_over)
            && let Some(importing) = self.courses.importing.take()
        {
            let (file, end) = importing.end();
            let ended = self.ended(end)?;
            self.courses.ended = Some(ImportEnded { file, ..ended });
        }
        let (courses, language) = (&self.courses, self.language);
        let mut choices = vec![CourseChoice {
            pack: None,
            name: words::title(&courses.base.course.title, courses.base.course.title_en.as_deref(), language)
                .to_owned(),
            author: None,
            lessons: count(courses.base.course.lessons.len()),
            own: Vec::new(),
            imported: None,
            proved: true,
            in_use: courses.in_use.is_none(),
        }];
        choices.extend(courses.shelf.kept().iter().map(|kept| {
            CourseChoice {
                pack: Some(kept.id.clone()),
                name: kept.record.name.clone(),
                author: Some(kept.record.author.clone()),
                lessons: kept.record.lessons,
                own: kept
                    .record
                    .own
                    .iter()
                    .map(|own| words::title(&own.title, own.title_en.as_deref(), language).to_owned())
                    .collect(),
                imported: Some(kept.record.imported.clone()),
                proved: kept.record.proved_by == env!("CARGO_PKG_VERSION"),
                in_use: courses.in_use.as_ref() == Some(&kept.id),
            }
        }));
        let importing = courses.importing.as_ref().map(|importing| {
            let far = importing.far();
            contract::packs::Importing {
                file: importing.file.clone(),
                done: far.as_ref().map_or(0, |far| count(far.done)),
                of: far.as_ref().map_or(0, |far| count(far.of)),
                lesson: far
                    .and_then(|far| far.now)
                    .map_or_else(String::new, |now| now.title(language).to_owned()),
            }
        });
        let trouble = courses.unusable.as_ref().map(|name| self.unusable_words(name));
        Ok(Packs { courses: choices, importing, ended: courses.ended.clone(), trouble })
    }

    /// Begins to take a pack in. One core is left to the class.
    pub(crate) fn begin_import(&mut self, ask: PackFile) -> Result<Packs, AppError> {
        self.look_at_packs()?;
        if self.courses.importing.is_some() {
            return Err(AppError::ImportUnderWay);
        }
        let bytes = STANDARD.decode(&ask.content).map_err(|_| AppError::NotBase64)?;
        let order = self.order(bytes, 1);
        self.courses.ended = None;
        self.courses.importing = Some(Importing::begin(ask.name, order).map_err(AppError::Packs)?);
        self.look_at_packs()
    }

    /// Stops the import, if there is one.
    pub(crate) fn end_import(&mut self) -> Result<Packs, AppError> {
        if let Some(importing) = self.courses.importing.take() {
            let file = importing.stop();
            self.courses.ended = Some(ImportEnded { file, how: HowEnded::Stopped, problems: Vec::new() });
        }
        self.look_at_packs()
    }

    /// Takes a pack in at once, for whoever has the time to wait.
    ///
    /// # Errors
    /// [`AppError::Packs`] if it was good but cannot be written.
    pub fn take_pack(&mut self, bytes: Vec<u8>, watch: &Watch<'_>) -> Result<ImportEnded, AppError> {
        let end = self.order(bytes, proving::threads()).fulfil(watch);
        match end {
            End::NotWritten(error) => Err(AppError::Packs(error)),
            end => self.ended(end),
        }
    }

    /// The course that is taught from: `None` is the one inside the program. Whatever is being practised
    /// is left, as if the learner had left it; everything that was recorded stays.
    ///
    /// # Errors
    /// [`AppError::NoSuchCourse`], or if it cannot be read, or the choice not be written.
    pub fn choose_course(&mut self, pack: Option<&str>) -> Result<(), AppError> {
        let content = match pack {
            None => self.courses.base.clone(),
            Some(id) => {
                let kept = self.courses.shelf.find(id).ok_or(AppError::NoSuchCourse)?;
                self.courses.shelf.content(kept)?
            }
        };
        let here: Vec<String> = self.sessions.learners().map(|(token, _)| token.to_owned()).collect();
        for token in here {
            self.stop_practising(&token)?;
        }
        self.courses.shelf.choose(pack).map_err(AppError::Packs)?;
        self.courses.in_use = pack.map(str::to_owned);
        self.courses.unusable = None;
        self.sounds.brought = content.brought;
        self.engine = Arc::new(Engine::new(content.course).live());
        self.fingerprint = content.fingerprint;
        self.blemishes = content.problems;
        let engine = self.engine();
        // Without a thread hints are prepared when they are first needed.
        let _background = thread::Builder::new().name("warm".to_owned()).spawn(move || engine.warm());
        Ok(())
    }

    /// The page after another course was chosen.
    pub(crate) fn use_course_of(&mut self, pack: Option<&str>) -> Result<Packs, AppError> {
        self.choose_course(pack)?;
        // What to do after an import has been done now.
        self.courses.ended = None;
        self.look_at_packs()
    }

    fn order(&self, bytes: Vec<u8>, threads: usize) -> Order {
        Order {
            bytes,
            shelf: self.courses.shelf.clone(),
            base: self.courses.base.course.clone(),
            today: self.context.now().date().to_string(),
            threads,
        }
    }

    /// What came of an import. A new version of the course in use is used from now on.
    fn ended(&mut self, end: End) -> Result<ImportEnded, AppError> {
        let (how, reasons) = match end {
            End::Kept(kept) => {
                let id = kept.id.clone();
                let how = if self.courses.shelf.add(kept) { HowEnded::Replaced } else { HowEnded::Kept };
                if self.courses.in_use.as_ref() == Some(&id) {
                    self.choose_course(Some(&id))?;
                }
                (how, Vec::new())
            }
            End::Refused(reasons) => (HowEnded::Refused, reasons),
            End::Stopped => (HowEnded::Stopped, Vec::new()),
            End::NotWritten(error) => {
                log(&AppError::Packs(error));
                (HowEnded::NotWritten, Vec::new())
            }
        };
        let problems = reasons.into_iter().map(|reason| self.shown(reason)).collect();
        Ok(ImportEnded { file: String::new(), how, problems })
    }

    fn shown(&self, reason: Reason) -> PackProblem {
        let problem = reason.told(self.language);
        PackProblem { file: problem.file, line: count(problem.line), say: problem.say }
    }

    fn unusable_words(&self, name: &str) -> String {
        match self.language {
            Language::Zh => {
                format!("上次选的课程“{name}”打不开了，现在用的是自带的课。请把它的课程包再导入一次。")
            }
            Language::En => format!(
                "The course chosen last, \"{name}\", cannot be opened, so the built-in one is used. Please import its pack once more."
            ),
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
