//! How does the desktop program begin? It opens the window and, beside it, the program behind the window.
//!
//! One Tauri command leads to every command there is; what they do is decided in `app`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod opening;
mod record;
mod voice;
mod window;

use std::{process::ExitCode, sync::Arc};

use contract::types::Failure;
use serde_json::Value;
use tauri::{Manager, RunEvent, State, async_runtime::spawn_blocking};

use crate::{arguments::Arguments, opening::Opening, voice::Voice};

/// As in `wkt`, whose main file says why.
#[global_allocator]
static HEAP: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Gives one command to the program. Async: it may wait for the disk, and the window must not.
#[tauri::command(async)]
fn call(
    opening: State<'_, Arc<Opening>>,
    name: &str,
    session: Option<&str>,
    ask: Value,
) -> Result<Value, Failure> {
    opening.call(name, session, ask)
}

/// Speaks a line through the system where the WebView has no Chinese voice, and answers at its end;
/// `false` when this machine has no voice either.
#[tauri::command]
async fn speak(voice: State<'_, Arc<Voice>>, text: String, rate_per_minute: u16) -> Result<bool, Failure> {
    let voice = Arc::clone(&voice);
    // A line lasts for seconds: the threads that answer commands are too few to wait for it.
    let spoken = spawn_blocking(move || voice.speak(&text, rate_per_minute)).await;
    Ok(spoken.unwrap_or(false))
}

/// Stops the line being spoken.
#[tauri::command(async)]
fn hush(voice: State<'_, Arc<Voice>>) {
    voice.hush();
}

fn main() -> ExitCode {
    let arguments = Arguments::read(std::env::args_os().skip(1));
    record::begin(app::folder::data(arguments.data.as_deref()).as_deref());
    let language = arguments.language;
    let opening = Opening::begin(arguments);
    let built = tauri::Builder::default()
        .manage(opening)
        .manage(Arc::new(Voice::find()))
        .invoke_handler(tauri::generate_handler![call, speak, hush])
        .setup(move |app| Ok(window::open(app, language)?))
        .build(tauri::generate_context!());
    match built {
        Ok(program) => {
            program.run(|program, event| {
                if matches!(event, RunEvent::Exit) {
                    // A line being spoken belongs to another program, which would finish it.
                    program.state::<Arc<Voice>>().hush();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window does not open");
            ExitCode::FAILURE
        }
    }
}
