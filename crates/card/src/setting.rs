//! The page is set: Typst reads the page's own files, the card, and nothing else.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_pdf::PdfOptions;

use crate::{Card, Error};

/// The page's own files.
const FILES: [(&str, &str); 6] = [
    ("/card.typ", include_str!("page/card.typ")),
    ("/phone.typ", include_str!("page/phone.typ")),
    ("/looks.typ", include_str!("page/looks.typ")),
    ("/rows.typ", include_str!("page/rows.typ")),
    ("/bubbles.typ", include_str!("page/bubbles.typ")),
    ("/pen.typ", include_str!("page/pen.typ")),
];
const DRAWINGS: (&str, &str) = ("/drawings.json", include_str!("page/drawings.json"));
/// For how many cards results of the typesetter are kept.
const KEPT: usize = 4;
/// What the page calls the card.
const CARD: &str = "/card.json";
/// How to make them: `tools/font/README.md`.
const FONTS: [&[u8]; 2] = [include_bytes!("../font/regular.otf"), include_bytes!("../font/bold.otf")];

/// Everything that is the same for every card.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
    Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

struct Page {
    card: Bytes,
}

impl World for Page {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        id(FILES[0].0)
    }

    fn source(&self, asked: FileId) -> FileResult<Source> {
        let found = FILES.iter().find(|(path, _)| id(path) == asked);
        found.map(|(_, text)| Source::new(asked, (*text).to_owned())).ok_or_else(|| missing(asked))
    }

    fn file(&self, asked: FileId) -> FileResult<Bytes> {
        if asked == id(CARD) {
            Ok(self.card.clone())
        } else if asked == id(DRAWINGS.0) {
            Ok(Bytes::from_string(DRAWINGS.1))
        } else {
            Err(missing(asked))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets the page for a card given as JSON.
///
/// # Errors
/// [`Error::Setting`] with what Typst says.
pub(crate) fn set(card: &[u8]) -> Result<Card, Error> {
    let page = Page { card: Bytes::new(card.to_owned()) };
    let document = typst::compile(&page).output.map_err(|faults| said(&faults))?;
    let options = PdfOptions { creator: Smart::Custom(Some("微课堂".into())), ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|faults| said(&faults))?;
    // What Typst remembers for the next try is kept for a few more, not for as long as the program runs.
    typst::comemo::evict(KEPT);
    Ok(Card { pdf, pages: document.pages().len() })
}

fn said(faults: &[typst::diag::SourceDiagnostic]) -> Error {
    Error::Setting(faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; "))
}

#[expect(clippy::expect_used, reason = "the paths are the constants above")]
fn id(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a path of this file")).intern()
}

fn missing(asked: FileId) -> FileError {
    FileError::NotFound(asked.get().vpath().get_without_slash().into())
}
