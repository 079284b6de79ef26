//! The printed step card: made of a lesson, for anybody or for one resident, and saved where it is found again.

use std::fs;

use contract::staff::{CardPaper, SaveCard, SavedCard};
use journal::id::SkillId;
use lesson::engine::Engine;

use crate::app::App;
use crate::error::AppError;

pub use card::{Paper, Reader};
pub use journal::id::ResidentId;

/// The card of a lesson as a PDF; with a reader her difficult steps are marked.
///
/// # Errors
/// [`AppError::NoSuchLesson`], or [`AppError::Card`] if it cannot be made.
pub fn card(
    engine: &Engine,
    lesson: &str,
    paper: Paper,
    reader: Option<&Reader>,
) -> Result<Vec<u8>, AppError> {
    match card::card(engine, lesson, paper, reader) {
        Ok(card) => Ok(card.pdf),
        Err(card::Error::NoLesson(lesson)) => Err(AppError::NoSuchLesson { lesson }),
        Err(error) => Err(AppError::Card(error)),
    }
}

/// What the file of a card is called: the lesson, whose it is, the paper.
#[must_use]
pub fn file_name(id: &str, title: &str, name: Option<&str>, paper: Paper) -> String {
    let paper = match paper {
        Paper::A4 => "A4",
        Paper::A5 => "A5",
    };
    let parts: Vec<&str> = [id, title].into_iter().chain(name).chain([paper]).collect();
    let fits = |sign: char| if is_for_files(sign) { sign } else { '-' };
    format!("{}.pdf", parts.join(" ").chars().map(fits).collect::<String>())
}

/// Whether a sign may stand in a file's name on every system.
fn is_for_files(sign: char) -> bool {
    !sign.is_control() && !"/\\:*?\"<>|".contains(sign)
}

impl App {
    /// Somebody by name, or by id where several have the name.
    ///
    /// # Errors
    /// [`AppError::NoSuchResident`], [`AppError::SameName`], or if the roster cannot be read.
    pub fn resident_named(&self, name: &str) -> Result<ResidentId, AppError> {
        if name.parse::<ResidentId>().is_ok() {
            return self.resident_of(name);
        }
        let everyone = self.store.residents(None)?;
        let mut found = everyone.into_iter().filter(|resident| resident.name == name);
        let first = found.next().ok_or(AppError::NoSuchResident)?;
        if found.next().is_some() {
            return Err(AppError::SameName);
        }
        Ok(first.id)
    }

    /// A resident as the reader of a lesson's card.
    ///
    /// # Errors
    /// [`AppError::NoSuchResident`], or if the journal cannot be read.
    pub fn reader(&self, resident: ResidentId, lesson: &str) -> Result<Reader, AppError> {
        let name = self.store.resident(resident)?.ok_or(AppError::NoSuchResident)?.name;
        Ok(Reader { name, hard: self.store.hard_steps(resident, &SkillId::new(lesson))? })
    }

    pub(crate) fn save_step_card(&self, ask: &SaveCard) -> Result<SavedCard, AppError> {
        let no_such = || AppError::NoSuchLesson { lesson: ask.skill.clone() };
        let lesson = self.engine.course().lesson(&ask.skill).ok_or_else(no_such)?;
        let resident = ask.resident.as_deref().map(|resident| self.resident_of(resident)).transpose()?;
        let reader = resident.map(|resident| self.reader(resident, &lesson.id)).transpose()?;
        let paper = match ask.paper {
            CardPaper::A4 => Paper::A4,
            CardPaper::A5 => Paper::A5,
        };
        let pdf = card(&self.engine, &lesson.id, paper, reader.as_ref())?;
        let name = reader.as_ref().map(|reader| reader.name.as_str());
        let file = file_name(&lesson.id, &lesson.title, name, paper);
        let path = self.papers.join(&file);
        fs::create_dir_all(&self.papers)
            .and_then(|()| fs::write(&path, pdf))
            .map_err(|source| AppError::NotWritten { path, source })?;
        let hard = reader.map_or(0, |reader| reader.hard.len());
        Ok(SavedCard {
            folder: self.papers.display().to_string(),
            file,
            hard: u16::try_from(hard).unwrap_or(u16::MAX),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_can_be_called_so_on_every_system() {
        assert_eq!(file_name("L31", "转发给家人", None, Paper::A4), "L31 转发给家人 A4.pdf");
        assert_eq!(file_name("L31", "转发给家人", Some("王秀梅"), Paper::A5), "L31 转发给家人 王秀梅 A5.pdf");
        assert_eq!(file_name("L1", "左/右:\n", Some("\"?*"), Paper::A4), "L1 左-右-- --- A4.pdf");
    }
}
