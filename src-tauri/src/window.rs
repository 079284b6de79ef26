//! What may the window do? Show this program's own pages, and nothing a browser does besides.

use std::env;

use contract::types::Language;
use tauri::{
    App, Url, WebviewUrl, WebviewWindowBuilder,
    webview::{DownloadEvent, NewWindowResponse},
};

/// Opens the window that `tauri.conf.json` describes; it reads its language from its address.
pub(crate) fn open(app: &App, language: Language) -> tauri::Result<()> {
    let config = app.config();
    let Some(window) = config.app.windows.first() else {
        return Err(tauri::Error::WindowNotFound);
    };
    let pages_elsewhere = config.build.dev_url.clone();
    let mut window = window.clone();
    if language == Language::En {
        window.url = WebviewUrl::App("index.html?lang=en".into());
        "Weiketang".clone_into(&mut window.title);
    }
    WebviewWindowBuilder::from_config(app, &window)?
        // Nothing durable lives in the WebView (reliability T27). Only a remote-controlled WebView
        // must have a folder: WebKitGTK refuses to drive one without.
        .incognito(!remote_controlled())
        .initialization_script(include_str!("calm.js"))
        .on_navigation(move |to| is_ours(to, pages_elsewhere.as_ref()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .build()?;
    Ok(())
}

/// Set by whoever starts the program to drive its window (WebKitWebDriver in `tests/window`).
fn remote_controlled() -> bool {
    env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// The pages inside the program, or those of a development server named at build time.
fn is_ours(to: &Url, pages_elsewhere: Option<&Url>) -> bool {
    to.scheme() == "tauri"
        || to.host_str() == Some("tauri.localhost")
        || pages_elsewhere.is_some_and(|pages| pages.origin() == to.origin())
}

#[cfg(test)]
mod tests {
    use tauri::Url;

    use super::is_ours;

    fn check(to: &str, expected: bool) {
        let dev = Url::parse("http://localhost:5173").unwrap();
        assert_eq!(is_ours(&Url::parse(to).unwrap(), Some(&dev)), expected, "{to}");
    }

    #[test]
    fn the_window_never_leaves_its_own_pages() {
        check("tauri://localhost/", true);
        check("http://tauri.localhost/index.html", true);
        check("http://localhost:5173/src/main.ts", true);
        check("http://localhost:8080/", false);
        check("https://example.com/", false);
        check("https://tauri.localhost.example.com/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,hello", false);
    }
}
