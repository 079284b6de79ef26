//! Which file lies at which address? Only those that were built into the program; there is no folder to break out of.

use contract::types::Language;

use crate::texts::Text;

/// Every built page with its address, without the leading slash.
static PAGES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// A file and what kind it is.
pub(crate) struct Page {
    /// For `Content-Type`.
    pub(crate) kind: &'static str,
    /// Its bytes.
    pub(crate) bytes: &'static [u8],
}

/// The page at an address as it stands in the request line, for example `/assets/index.js`.
pub(crate) fn page(address: &str, language: Language) -> Option<Page> {
    let name = match address.strip_prefix('/')? {
        "" => "index.html",
        name => name,
    };
    let found = PAGES.iter().find(|(address, _)| *address == name).map(|(_, bytes)| *bytes);
    let bytes = found.or((name == "index.html").then(|| Text::NotBuilt.say(language).as_bytes()))?;
    Some(Page { kind: kind(name), bytes })
}

/// The media type by the ending of a file's name.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("mp3") => "audio/mpeg",
        Some("wav") => "audio/wav",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use contract::types::Language;

    use super::page;

    #[test]
    fn the_first_page_is_always_there() {
        assert_eq!(page("/", Language::Zh).unwrap().kind, "text/html; charset=utf-8");
    }

    #[test]
    fn there_is_nothing_beside_the_built_pages() {
        for address in
            ["/Cargo.toml", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "\\", "index.html"]
        {
            assert!(page(address, Language::Zh).is_none(), "{address}");
        }
    }
}
