//! Pages become a PDF. No clock and no chance: the same pages are the same bytes.

use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::Error;
use crate::album::Album;
use crate::pen::Pen;

/// What the PDF says of itself.
pub(crate) struct About<'a> {
    pub title: &'a str,
    pub keyword: &'a str,
}

/// A page that can be drawn.
pub(crate) type Draw<'a> = Box<dyn FnOnce(&mut Pen<'_, '_>) + 'a>;

/// Draws these pages, each of this size in pt.
///
/// # Errors
/// [`Error::Pdf`] if it cannot be written.
pub(crate) fn pdf(
    about: &About<'_>,
    (width, height): (f32, f32),
    pages: Vec<Draw<'_>>,
    album: &Album<'_>,
) -> Result<Vec<u8>, Error> {
    // Nothing is marked up for reading aloud: it is paper.
    let settings = SerializeSettings { enable_tagging: false, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(
        Metadata::new()
            .title(about.title.to_owned())
            .keywords(vec![about.keyword.to_owned()])
            .language("zh-CN".to_owned())
            .creator("微课堂".to_owned()),
    );
    let size = PageSettings::from_wh(width, height).ok_or(Error::Paper)?;
    for draw in pages {
        let mut page = document.start_page_with(size.clone());
        let mut surface = page.surface();
        draw(&mut Pen::new(&mut surface, album));
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| Error::Pdf(error.to_string()))
}
