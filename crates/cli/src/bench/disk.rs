//! How fast is what lies on the disk: saving a touch, the matrix, a roster?

use std::path::Path;
use std::time::{Duration, Instant};

use app::app::App;
use app::content::Source;
use app::program::Setup;
use contract::types::Language;
use journal::event::{Event, Mode};
use journal::id::{AttemptId, ClassId, ResidentId, SkillId};
use lesson::engine::Engine;
use serde_json::{Map, Value, json};
use store::store::Store;
use store::surroundings;

use crate::bench::figures::{Times, ms, resident_mib, rounded};

/// Rounds of ours and of bare SQLite in turns, so that a busy disk is busy for both.
const ROUNDS: u32 = 5;
const TOUCHES_A_ROUND: u32 = 200;

/// Residents that the matrix is measured with.
const RESIDENTS: [u32; 3] = [30, 2_000, 100_000];

/// People of a class.
const A_CLASS: u32 = 30;

/// People of the roster.
const ROSTER: u32 = 1_000;

/// The figures, as JSON values.
pub struct Disk {
    /// Touches saved a second, beside what bare SQLite does in the same minute.
    pub append: Value,
    /// Milliseconds for the whole matrix, by residents.
    pub matrix: Value,
    /// Milliseconds for taking in a roster, by people.
    pub roster: Value,
}

/// What kept a figure from being measured.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// No folder to measure in.
    #[error("no folder to measure in: {0}")]
    Folder(#[from] std::io::Error),
    /// The store did not do it.
    #[error("the store: {0}")]
    Store(#[from] store::error::Error),
    /// Bare SQLite did not do it.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The program did not do it.
    #[error("the program: {0}")]
    App(#[from] app::error::AppError),
}

/// Measures in folders of its own, which are removed afterwards.
pub fn measure(engine: &Engine) -> Result<Disk, DiskError> {
    let folder = tempfile::tempdir()?;
    Ok(Disk {
        append: append(folder.path())?,
        matrix: matrix(folder.path(), engine)?,
        roster: roster(folder.path())?,
    })
}

/// Memory of a core that is ready for a class: lessons, thirty people with ten weeks behind them, hints warmed.
pub fn ready() -> Result<Option<f64>, DiskError> {
    let folder = tempfile::tempdir()?;
    let mut app = App::open(&setup(folder.path()))?;
    app.fill_with_demo()?;
    app.engine().warm();
    Ok(resident_mib())
}

/// One touch = one transaction on the disk, as in a lesson.
fn append(folder: &Path) -> Result<Value, DiskError> {
    let context = surroundings::real();
    let mut store = Store::open(&folder.join("append"), context.clone())?;
    let (resident, attempt) = (ResidentId::make(&context), AttemptId::make(&context));
    let input = json!({ "kind": "touch", "widget": "wechat.tab.contacts", "touch": "tap" });
    let event = Event::Input { resident, attempt, input };
    let payload = serde_json::to_vec(&event).unwrap_or_default();

    let bare = rusqlite::Connection::open(folder.join("bare.db"))?;
    bare.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE event (seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;",
    )?;
    let (mut ours, mut limit) = (Times::default(), Times::default());
    for _ in 0..ROUNDS {
        for _ in 0..TOUCHES_A_ROUND {
            let begin = Instant::now();
            store.append(std::slice::from_ref(&event))?;
            ours.add(begin.elapsed());
        }
        for _ in 0..TOUCHES_A_ROUND {
            let begin = Instant::now();
            bare.prepare_cached("INSERT INTO event (body) VALUES (?1)")?.execute([&payload])?;
            limit.add(begin.elapsed());
        }
    }
    let per_second = |time: Duration| rounded(f64::from(ROUNDS * TOUCHES_A_ROUND) / time.as_secs_f64());
    Ok(json!({
        "per_second": per_second(ours.total()),
        "sqlite_limit_per_second": per_second(limit.total()),
        // A disk that others use too makes sums say more of them than of us; the middle one does not.
        "p50": ours.percentile(50.0),
        "p99": ours.percentile(99.0),
        "sqlite_p50": limit.percentile(50.0),
        "sqlite_p99": limit.percentile(99.0),
    }))
}

/// Everyone has finished every lesson twice, in classes of thirty. The matrix is asked for as the
/// coordinator's page asks: for everyone, and for one class among all the others.
fn matrix(folder: &Path, engine: &Engine) -> Result<Value, DiskError> {
    let lessons: Vec<SkillId> =
        engine.course().lessons.iter().map(|lesson| SkillId::new(lesson.id.clone())).collect();
    let mut figures = Map::new();
    for residents in RESIDENTS {
        let data = folder.join(format!("matrix-{residents}"));
        let context = surroundings::real();
        let mut store = Store::open(&data, context.clone())?;
        let first = ClassId::make(&context);
        let mut class = first;
        let mut events = Vec::new();
        for n in 0..residents {
            if n % A_CLASS == 0 {
                class = if n == 0 { first } else { ClassId::make(&context) };
                events.push(Event::ClassMade { class, name: format!("量一量{n}"), demo: true });
            }
            let resident = ResidentId::make(&context);
            let seat = u16::try_from(n + 1).ok();
            events.push(Event::ResidentJoined {
                resident,
                name: format!("学员{n}"),
                seat,
                class,
                colour: None,
            });
            for lesson in lessons.iter().chain(&lessons) {
                events.push(Event::AttemptFinished {
                    resident,
                    attempt: AttemptId::make(&context),
                    lesson: Some(lesson.clone()),
                    mode: Mode::Alone,
                    form: None,
                    unaided: true,
                    hint_level: 0,
                    off_path: 0,
                });
            }
            if events.len() > 20_000 || n + 1 == residents {
                store.append(&events)?;
                events.clear();
            }
        }
        store.close()?;
        let app = App::open(&setup(&data))?;
        figures.insert(residents.to_string(), ask_for(&app, None, residents)?.into());
        if residents > A_CLASS {
            let name = format!("{A_CLASS}_of_{residents}");
            figures.insert(name, ask_for(&app, Some(first), A_CLASS)?.into());
        }
    }
    Ok(Value::Object(figures))
}

/// The median of a few times, in ms; fewer where each takes long.
fn ask_for(app: &App, class: Option<ClassId>, rows: u32) -> Result<f64, DiskError> {
    let mut times = Times::default();
    for _ in 0..if rows > 10_000 { 3 } else { 11 } {
        let begin = Instant::now();
        std::hint::black_box(app.matrix_of(class, Language::Zh)?);
        times.add(begin.elapsed());
    }
    Ok(times.percentile(50.0))
}

fn roster(folder: &Path) -> Result<Value, DiskError> {
    let mut app = App::open(&setup(&folder.join("roster")))?;
    let mut file = String::from("姓名,座位\n");
    for n in 1..=ROSTER {
        file.push_str(&format!("学员{n},{n}\n"));
    }
    let begin = Instant::now();
    app.take_roster_file("名单.csv", file.as_bytes(), "量一量", true)?;
    let took = ms(begin.elapsed());
    Ok(json!({ ROSTER.to_string(): took }))
}

fn setup(data: &Path) -> Setup {
    Setup {
        data: Some(data.to_owned()),
        lessons: Source::Shipped,
        language: Language::Zh,
        sounds: voice::sound,
    }
}
