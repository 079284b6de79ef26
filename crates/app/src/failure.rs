//! What is a person told when something could not be done? Two short sentences: what happened, what to do now.
//!
//! The one exhaustive match from errors to words, both languages side by side (examples §9).

use std::time::Duration;

use contract::types::{Failure, FailureCode, Language, Refusal};

use crate::content::ContentError;
use crate::error::AppError;
use crate::mending;

/// The failure for an error, in the chosen language.
#[must_use]
pub fn failure(error: &AppError, language: Language) -> Failure {
    let (code, zh, en) = words(error);
    let message = match language {
        Language::Zh => zh,
        Language::En => en,
    };
    Failure { code, message }
}

fn words(error: &AppError) -> (FailureCode, String, String) {
    use FailureCode::{Say, SignIn, StaffLocked, Stop};
    match error {
        AppError::Refused(refusal) => refused(refusal),
        AppError::BrokenOff => say(
            Stop,
            "程序出了点问题，学过的都存好了。请关掉程序，再打开一次。",
            "The program met a problem; everything learnt is saved. Please close it and open it again.",
        ),
        AppError::NoDataFolder => say(
            Stop,
            "找不到放记录的文件夹。请用 --data 指一个文件夹。",
            "There is no folder to keep records in. Please name one with --data.",
        ),
        AppError::Content(error) => content(error),
        AppError::Store(error) => store(error),
        AppError::Roster(error) => roster(error),
        AppError::SessionOver => say(SignIn, "请再点一次自己的名字。", "Please touch your own name again."),
        AppError::NoSuchResident => say(
            Say,
            "名单里现在没有这个名字。请另点一个，或者请老师看一看。",
            "This name is not in the roster now. Please touch another one, or ask the teacher.",
        ),
        AppError::NoSuchClass => say(
            Say,
            "没有这个班。请从列出来的班里选一个。",
            "There is no such class. Please choose one of those listed.",
        ),
        AppError::NoSuchLesson { lesson } => say(
            Say,
            format!("没有编号是 {lesson} 的课。请从目录里选一课。"),
            format!("There is no lesson {lesson}. Please choose one from the list."),
        ),
        AppError::Card(_) => say(
            Say,
            "这张卡片没有做成。请告诉管这个程序的人。",
            "This card could not be made. Please tell whoever looks after this program.",
        ),
        AppError::NoPlan => say(
            Say,
            "这套课没有排一周一周的计划。可以按单元打印卡片。",
            "This course has no plan of weeks. Cards can be printed by unit.",
        ),
        AppError::NobodyToPrintFor => say(
            Say,
            "这个班里现在没有人。请先导入名单，或者做一张大家用的卡片。",
            "There is nobody in this class now. Please import the roster first, or make a card for everybody.",
        ),
        AppError::NotWritten { path, .. } => say(
            Say,
            format!("文件写不进去：{}。如果正开着它，请先关上，再存一次。", path.display()),
            format!(
                "The file cannot be written: {}. If it is open somewhere, please close it and save again.",
                path.display()
            ),
        ),
        AppError::SameName => say(
            Say,
            "有几个人叫这个名字。请用名单里的编号（wkt roster list --json）。",
            "Several people have this name. Please use the id from the roster (wkt roster list --json).",
        ),
        AppError::NoSuchWish { .. } => say(
            Say,
            "没有这个去处。请从列出来的里面选一个。",
            "There is no such wish. Please choose one of those listed.",
        ),
        AppError::NoSuchSubmission => say(
            Say,
            "这一条找不到了。请回到表格，再打开看看。",
            "This entry is not there any more. Please go back and open the list again.",
        ),
        AppError::NoSuchAnswer { longest } => say(
            Say,
            format!("回信最多写{longest}个字。请写短一点，再按“回复”。"),
            format!("An answer has at most {longest} characters. Please shorten it and press Answer again."),
        ),
        AppError::NoSuchDrill { .. } => say(
            Say,
            "没有这一个难题。请从列出来的里面选一个。",
            "There is no such drill. Please choose one of those listed.",
        ),
        AppError::NoSuchCourse => say(
            Say,
            "没有这门课程。请从列出来的里面选一门。",
            "There is no such course. Please choose one of those listed.",
        ),
        AppError::ImportUnderWay => say(
            Say,
            "正在查另一个课程包。请等它查完，或者先停下来。",
            "Another pack is being checked. Please wait until it is done, or stop it first.",
        ),
        AppError::Packs(_) => say(
            Say,
            "课程包没有存好。请看看磁盘满没满，再做一次。",
            "The pack was not saved. Please see whether the disk is full, and do it once more.",
        ),
        AppError::NoAttempt => {
            say(Say, "现在没有打开的课。请先选一课。", "No lesson is open now. Please choose one first.")
        }
        AppError::NotEmpty => say(
            Say,
            "这里已经有名单了，演示班不会放进来。请换一个空的数据文件夹。",
            "There is a roster here already, so the demonstration class stays out. Please use an empty data folder.",
        ),
        AppError::NotBase64 => {
            say(Say, "文件没有读进来。请再选一次。", "The file did not arrive. Please choose it again.")
        }
        AppError::NoClassName => say(
            Say,
            "还缺一个合适的班名。请写一个短的，比如“周一班”。",
            "The class needs a fitting name. Please write a short one, for example Monday.",
        ),
        AppError::OddSettings => say(
            Say,
            "这样设置不了。请用页面上的按钮来改。",
            "These settings are not possible. Please use the buttons on the page.",
        ),
        AppError::AlreadySetUp => say(
            Say,
            "这台电脑已经设好了。要改，请老师从“屏幕大小”那里改。",
            "This computer is set up already. To change it, staff use the page Screen size.",
        ),
        AppError::EasyPassphrase => say(
            Say,
            "这个口令太好猜了。请用至少 6 个字，不要连号，也不要都一样。",
            "This passphrase is too easy to guess. Please use at least 6 characters, not counting up and not all the same.",
        ),
        AppError::PassphraseIsSet => say(
            StaffLocked,
            "口令已经设好了。请输入口令。",
            "The passphrase is set already. Please enter it.",
        ),
        AppError::NoPassphrase => {
            say(StaffLocked, "还没有设口令。请先设一个。", "No passphrase is set yet. Please set one first.")
        }
        AppError::WrongPassphrase { wait } if wait.is_zero() => {
            say(StaffLocked, "口令不对。请再输一次。", "This is not the passphrase. Please try again.")
        }
        AppError::WrongPassphrase { wait } => say(
            StaffLocked,
            format!("口令不对。请过 {}再试。", zh_wait(*wait)),
            format!("This is not the passphrase. Please try again in {}.", en_wait(*wait)),
        ),
        AppError::MustWait { wait } => say(
            StaffLocked,
            format!("试了好几次了。请过 {}再试。", zh_wait(*wait)),
            format!("There were several tries already. Please try again in {}.", en_wait(*wait)),
        ),
    }
}

fn say(code: FailureCode, zh: impl Into<String>, en: impl Into<String>) -> (FailureCode, String, String) {
    (code, zh.into(), en.into())
}

fn refused(refusal: &Refusal) -> (FailureCode, String, String) {
    match refusal {
        Refusal::UnknownCommand | Refusal::BadAsk(_) => {
            say(FailureCode::Say, "这一步没有做成。请再试一次。", "This was not done. Please try again.")
        }
        Refusal::NotSignedIn => {
            say(FailureCode::SignIn, "请先点自己的名字。", "Please touch your own name first.")
        }
        Refusal::StaffLocked => say(
            FailureCode::StaffLocked,
            "老师的页面锁着。请输入口令。",
            "The staff pages are locked. Please enter the passphrase.",
        ),
    }
}

fn content(error: &ContentError) -> (FailureCode, String, String) {
    match error {
        ContentError::Unreadable { path, .. } => say(
            FailureCode::Stop,
            format!("课程读不出来：{}。请看看这个文件夹在不在、能不能打开。", path.display()),
            format!(
                "The lessons cannot be read: {}. Please see whether it is there and can be opened.",
                path.display()
            ),
        ),
        ContentError::NoCourse { path } => say(
            FailureCode::Stop,
            format!("这个文件夹里没有课程目录 course.toml：{}。请选放课程的文件夹。", path.display()),
            format!(
                "This folder has no course.toml: {}. Please choose the folder of lessons.",
                path.display()
            ),
        ),
        ContentError::TooLarge { path } => say(
            FailureCode::Stop,
            format!("这里放的东西太多，不像课程：{}。请选放课程的文件夹。", path.display()),
            format!(
                "There is too much here for a course: {}. Please choose the folder of lessons.",
                path.display()
            ),
        ),
        ContentError::Broken { problems } => {
            let first = problems.first();
            let file = first.map_or("", |problem| &*problem.file);
            let what = |language| first.map_or_else(String::new, |it| mending::told(it, language).say);
            let (zh_what, en_what) = (what(Language::Zh), what(Language::En));
            // Line 0 is about the whole file.
            let (zh, en) = match first.map_or(0, |problem| problem.line) {
                0 => (String::new(), String::new()),
                line => (format!(" 第 {line} 行"), format!(", line {line}")),
            };
            say(
                FailureCode::Stop,
                format!(
                    "课程里有地方写得不对：{file}{zh}。{zh_what}改好再打开；全部问题用 wkt lessons check 看。"
                ),
                format!(
                    "The lessons have a mistake: {file}{en}. {en_what} Mend it and start again; wkt lessons check shows all of them."
                ),
            )
        }
    }
}

fn roster(error: &report::reading::Error) -> (FailureCode, String, String) {
    use report::reading::{Error, MAX_ROWS};
    let (zh, en) = match error {
        Error::TooBig { .. } => (
            "这个文件太大，不像名单。请另存一份，只留姓名和座位。".to_owned(),
            "This file is too large for a roster. Please save a copy with names and seats only.".to_owned(),
        ),
        Error::TooManyRows => (
            format!("名单超过 {MAX_ROWS} 行了。请分成几份再导入。"),
            format!("The roster has more than {MAX_ROWS} rows. Please split it."),
        ),
        Error::TooLong { row } => (
            format!("第 {row} 行有一格的字太多。请看看那一行，改短再导入。"),
            format!("Row {row} has a cell with too much text. Please shorten it and try again."),
        ),
        Error::OldExcel => (
            "这是老式的表格（xls）。请用表格软件另存为 xlsx 或 csv，再导入。".to_owned(),
            "This is an old kind of workbook (xls). Please save it as xlsx or csv.".to_owned(),
        ),
        Error::OtherKind { .. } => (
            "这不是名单能用的文件。请选 csv 或 xlsx 的表格。".to_owned(),
            "This is not a kind of file that rosters come in. Please choose a csv or xlsx table.".to_owned(),
        ),
        Error::NotText => (
            "文件里的字认不出来。请用表格软件另存为 xlsx 再导入。".to_owned(),
            "The characters in this file cannot be made out. Please save it as xlsx.".to_owned(),
        ),
        Error::Csv(_) | Error::Workbook(_) | Error::Unfolds => (
            "这个表格打不开，可能坏了。请用表格软件另存一份再导入。".to_owned(),
            "This table cannot be opened and may be damaged. Please save a fresh copy and try again."
                .to_owned(),
        ),
    };
    (FailureCode::Say, zh, en)
}

/// While the program is running a full or failing disk can be mended; damage needs a page of its own.
fn store(error: &store::error::Error) -> (FailureCode, String, String) {
    use store::error::Error;
    match error {
        Error::Missing { path } => say(
            FailureCode::Stop,
            format!("以前的记录不见了：{}。请不要重新开始，先找管电脑的人，把它放回来。", path.display()),
            format!(
                "The records that were here are gone: {}. Do not begin anew; ask whoever looks after this computer to put them back.",
                path.display()
            ),
        ),
        Error::Corrupt { path, .. } => say(
            FailureCode::Stop,
            format!("记录的文件坏了，程序没有动它：{}。请找管电脑的人，用备份把它换回来。", path.display()),
            format!(
                "The file of records is damaged and was left as it is: {}. Ask whoever looks after this computer to put a copy in its place.",
                path.display()
            ),
        ),
        Error::TooNew { .. } => say(
            FailureCode::Stop,
            "这些记录是新版的程序写的。请装上新版的微课堂再打开。",
            "These records were written by a newer version. Please install the newer version and open them with it.",
        ),
        Error::InUse { .. } => say(
            FailureCode::Stop,
            "微课堂已经开着了。请用开着的那一个，或者先把它关掉。",
            "The program is running already. Please use that one, or close it first.",
        ),
        Error::NotWritable { path, .. } => say(
            FailureCode::Stop,
            format!(
                "这个文件夹里存不了东西：{}。请换一个文件夹，或者找管电脑的人打开写的权限。",
                path.display()
            ),
            format!(
                "Nothing can be saved in this folder: {}. Please take another one, or have it made writable.",
                path.display()
            ),
        ),
        Error::Full { .. } => say(
            FailureCode::Say,
            "磁盘满了，这一下没有存上。请清出一点地方，再做一次。",
            "The disk is full and this was not saved. Please make some room and do it once more.",
        ),
        Error::Disk { .. } | Error::Closed { .. } => say(
            FailureCode::Say,
            "磁盘出了问题，这一下没有存上。请再做一次；还不行，请关掉程序再打开。",
            "The disk had a problem and this was not saved. Please do it once more; if that does not help, close the program and open it again.",
        ),
        Error::File { path, .. } => say(
            FailureCode::Stop,
            format!("有一个文件用不了：{}。请找管电脑的人看一看。", path.display()),
            format!(
                "A file cannot be used: {}. Please ask whoever looks after this computer.",
                path.display()
            ),
        ),
        Error::NotEmpty { .. } => say(
            FailureCode::Say,
            "这里已经有名单了，演示班不会放进来。请换一个空的数据文件夹。",
            "There is a roster here already, so the demonstration class stays out. Please use an empty data folder.",
        ),
        Error::NotHashed(_) => say(
            FailureCode::Say,
            "口令这次没有办好。请关掉别的程序，再试一次。",
            "The passphrase could not be worked with. Please close other programs and try again.",
        ),
        Error::Refused { .. } => say(
            FailureCode::Say,
            "这一下没有存上。请再做一次。",
            "This was not saved. Please do it once more.",
        ),
    }
}

fn zh_wait(wait: Duration) -> String {
    match wait.as_secs() {
        seconds @ ..60 => format!("{} 秒", seconds.max(1)),
        seconds => format!("{} 分钟", seconds.div_ceil(60)),
    }
}

fn en_wait(wait: Duration) -> String {
    match wait.as_secs() {
        seconds @ ..60 => format!("{} s", seconds.max(1)),
        seconds => format!("{} min", seconds.div_ceil(60)),
    }
}

#[cfg(test)]
mod tests;
