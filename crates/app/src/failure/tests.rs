//! Is each failure said in both languages?

use std::io;
use std::path::PathBuf;

use super::*;

fn is_chinese(text: &str) -> bool {
    text.chars().any(|sign| matches!(sign, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
}

/// Errors that no command of a test brings about, and those whose sentence has something put into it.
fn errors() -> Vec<AppError> {
    use report::reading::Error as Roster;
    use store::error::Error as Store;
    let disk = || io::Error::other("a disk that is full");
    let path = || PathBuf::from("data");
    let store =
        [Store::Missing { path: path() }, Store::InUse { path: path() }, Store::NotEmpty { path: path() }];
    let roster =
        [Roster::TooManyRows, Roster::TooLong { row: 3 }, Roster::OldExcel, Roster::NotText, Roster::Unfolds];
    let others = [
        AppError::BrokenOff,
        AppError::NoDataFolder,
        AppError::NoPlan,
        AppError::NobodyToPrintFor,
        AppError::NotWritten { path: path(), source: disk() },
        AppError::SameName,
        AppError::NoSuchWish { wish: "gold".to_owned() },
        AppError::NoSuchAnswer { longest: 200 },
        AppError::ImportUnderWay,
        AppError::Packs(disk()),
        AppError::NotEmpty,
        AppError::AlreadySetUp,
        AppError::NoPassphrase,
        AppError::WrongPassphrase { wait: Duration::from_secs(30) },
        AppError::MustWait { wait: Duration::from_secs(300) },
    ];
    let store = store.into_iter().map(AppError::Store);
    store.chain(roster.into_iter().map(AppError::Roster)).chain(others).collect()
}

#[test]
fn each_language_says_it_in_its_own_words() {
    for error in errors() {
        let (zh, en) = (failure(&error, Language::Zh), failure(&error, Language::En));
        assert_eq!(zh.code, en.code);
        assert!(is_chinese(&zh.message) && !is_chinese(&en.message), "{zh:?} {en:?}");
    }
}
