//! Is what is stored what was recorded? Said in words, for whoever looks after the computer.

use contract::types::Language;
use store::check::Fault;

use crate::app::App;
use crate::error::AppError;

/// What a full check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Events in the log.
    pub events: u64,
    /// Events whose wall clock was more than a day off.
    pub doubtful_clocks: u64,
    /// 校验码: two machines with the same events show the same one.
    pub code: String,
    /// What is not as it should be, one sentence each; empty if all is well.
    pub faults: Vec<String>,
}

/// What making the tables anew did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// Events folded.
    pub events: u64,
    /// Events that could not be read and were left out.
    pub unreadable: u64,
}

impl App {
    /// Checks the file, every event and its chain, and every table against the log. Changes nothing.
    ///
    /// # Errors
    /// Only if the check could not be made.
    pub fn verify(&mut self) -> Result<Checked, AppError> {
        let verified = self.store.verify()?;
        let language = self.language;
        Ok(Checked {
            events: verified.events,
            doubtful_clocks: verified.doubtful_clocks,
            code: verified.code,
            faults: verified.faults.iter().map(|fault| sentence(fault, language)).collect(),
        })
    }

    /// Makes every table anew from the log.
    ///
    /// # Errors
    /// If the log cannot be read or the tables cannot be written; they then stay as they were.
    pub fn rebuild(&mut self) -> Result<Rebuilt, AppError> {
        let rebuilt = self.store.rebuild()?;
        Ok(Rebuilt { events: rebuilt.events, unreadable: rebuilt.unreadable })
    }
}

fn sentence(fault: &Fault, language: Language) -> String {
    let (zh, en) = match fault {
        Fault::File { say } => (
            format!("数据库文件里有坏的地方（{say}）。请用备份把它换回来。"),
            format!("The database file is damaged ({say}). Put a copy in its place."),
        ),
        Fault::Gap { seq, .. } => (
            format!("第 {seq} 条记录前面少了几条。请用备份核对。"),
            format!("Records are missing before number {seq}. Compare with a copy."),
        ),
        Fault::Event { seq, .. } => (
            format!("第 {seq} 条记录被改过，或者读不出来。请用备份核对。"),
            format!("Record {seq} was changed or cannot be read. Compare with a copy."),
        ),
        Fault::Tables => (
            "有的表和记录对不上。请运行 wkt rebuild，重新算一遍。".to_owned(),
            "Some tables do not agree with the log. Run wkt rebuild to make them anew.".to_owned(),
        ),
    };
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}
