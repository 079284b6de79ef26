//! How is the real window driven? Through WebKitWebDriver, which starts the program and sees its page.

use std::{
    fs,
    future::Future,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;
use tokio::time;

use crate::screen::Screen;

/// Long beyond what anything takes on a loaded machine; reached only when something hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_weiketang");

/// A test ends after this, even when the program or its driver answers nothing any more.
const LONGEST_TEST: Duration = Duration::from_secs(240);

/// Runs a test that cannot hang.
pub async fn within<T>(test: impl Future<Output = T>) -> T {
    time::timeout(LONGEST_TEST, test).await.unwrap_or_else(|_| panic!("the test hangs"))
}

/// The program's window with the driver behind it. Everything ends with this value.
pub struct Driver {
    /// The page inside the window.
    pub client: Client,
    /// When the program was told to start.
    pub begun: Instant,
    server: Child,
    // Dropped after the server.
    _screen: Screen,
    _runtime: TempDir,
}

impl Driver {
    /// Starts the program on a data folder. `home` is where the system keeps its own things for it.
    pub async fn start(data: &Path, home: &Path) -> Driver {
        Driver::start_program(Path::new(PROGRAM), data, home).await
    }

    /// The same with another program of the toolkit.
    pub async fn start_program(program: &Path, data: &Path, home: &Path) -> Driver {
        let screen = Screen::start();
        let runtime = tempfile::tempdir().unwrap();
        fs::set_permissions(runtime.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let port = free_port();
        let server = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", &screen.name)
            .env("XDG_RUNTIME_DIR", runtime.path())
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            // Mesa would write into a file of the home that is gone at the end of a test, and take the page with it.
            .env("MESA_SHADER_CACHE_DISABLE", "true")
            // Without it a session is never begun, and the program stays.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("WebKitWebDriver does not start ({error}): run `cargo xtask test packages`")
            });
        let mut starting = Starting(Some(server));
        let (begun, client) = time::timeout(PATIENCE, connect(port, program, data))
            .await
            .unwrap_or_else(|_| panic!("no session with the window within {} s", PATIENCE.as_secs()));
        Driver { client, begun, server: starting.0.take().unwrap(), _screen: screen, _runtime: runtime }
    }

    /// Closes the window as a person would, and waits until the program has ended.
    pub async fn close(self) {
        let programs = children(self.server.id());
        self.client.clone().close().await.unwrap();
        while programs.iter().any(|program| parent_of(*program) == Some(self.server.id())) {
            time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Ends the program as a power cut would: at once, without a word to it.
    pub fn kill_program(&self) {
        let programs = children(self.server.id());
        assert!(!programs.is_empty(), "the program is running");
        for program in programs {
            kill(program);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

/// A server that has no window yet; ended if it never gets one.
struct Starting(Option<Child>);

impl Drop for Starting {
    fn drop(&mut self) {
        if let Some(server) = &mut self.0 {
            end(server);
        }
    }
}

/// Ends the driver and the program it started, each by its own id.
fn end(server: &mut Child) {
    let programs = children(server.id());
    server.kill().ok();
    server.wait().ok();
    programs.into_iter().for_each(kill);
}

async fn connect(port: u16, program: &Path, data: &Path) -> (Instant, Client) {
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        time::sleep(Duration::from_millis(20)).await;
    }
    let options = json!({ "binary": program, "args": ["--data", data] });
    let mut capabilities = serde_json::Map::new();
    capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    let begun = Instant::now();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap();
    (begun, client)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// The running processes that this one started, as the system lists them.
fn children(parent: u32) -> Vec<u32> {
    let Ok(processes) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let ids = processes.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter(|id| parent_of(*id) == Some(parent)).collect()
}

fn parent_of(id: u32) -> Option<u32> {
    let line = fs::read_to_string(PathBuf::from(format!("/proc/{id}/stat"))).ok()?;
    // The name in parentheses may hold anything; state and parent are the words after it.
    line.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn kill(id: u32) {
    Command::new("kill").args(["-9", &id.to_string()]).stderr(Stdio::null()).status().ok();
}
