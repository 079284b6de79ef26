//! What must be there before the desktop program compiles: the window's pages, and Tauri's own step.

use std::{fs, io, path::Path};

/// Shown in the window of a program that was built before its pages were.
const PAGES_MISSING: &str = "<!doctype html><meta charset=\"utf-8\"><title>微课堂</title>\
    <p>The pages of this program are not built yet: run <code>cargo xtask run</code>.</p>\n";

fn main() -> io::Result<()> {
    // Tauri refuses to compile without this folder, and a bare `cargo check` must not need Node.
    let index = Path::new("ui/dist/index.html");
    if !index.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(index, PAGES_MISSING)?;
    }
    #[cfg(feature = "desktop")]
    tauri_build::build();
    Ok(())
}
