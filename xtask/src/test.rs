//! What proves the whole project, in which order? The cheap answers first.

use std::{fs::File, path::PathBuf, process::Command};

use crate::{
    command::{built, cargo, is_there, npm, root, run, target},
    error::Error,
    packages, pages, say,
    stage::{Ended, Stage, run_all},
    windows,
};

/// In this order, because each may use what the ones before it made.
const STAGES: &[Stage] = &[
    Stage { name: "packages", proves: "everything the tests need is installed", run: install },
    Stage { name: "format", proves: "cargo fmt would change nothing", run: format },
    Stage { name: "ui", proves: "the pages' types, lints and own tests; builds them", run: ui },
    Stage { name: "clippy", proves: "no warning, with and without the window", run: clippy },
    Stage { name: "rust", proves: "every crate, journeys, lessons, the repository's own rules", run: rust },
    Stage { name: "lessons", proves: "every lesson has a way to its goal from everywhere", run: lessons },
    Stage { name: "browser", proves: "the pages in Chromium, with axe, against the real core", run: browser },
    Stage { name: "window", proves: "the real window, driven through WebKit", run: window },
    Stage { name: "windows", proves: "compiles for Windows; tests pass under Wine", run: windows::prove },
];

/// Runs all stages, or the named ones.
///
/// # Errors
/// When a stage failed, or a name is unknown.
pub(crate) fn test(names: &[String]) -> Result<(), Error> {
    if names == ["--list"] {
        for stage in STAGES {
            say::line(&format!("{:<10} {}", stage.name, stage.proves));
        }
        return Ok(());
    }
    if let Some(asked) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        let stages: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(Error::NoSuchStage { asked: asked.clone(), stages: stages.join(" ") });
    }
    let wanted = |stage: &&Stage| names.is_empty() || names.iter().any(|name| name == stage.name);
    run_all(&STAGES.iter().filter(wanted).collect::<Vec<_>>())
}

fn install() -> Result<Ended, Error> {
    packages::need(packages::WINDOW)?;
    packages::need(packages::TESTS)?;
    pages::install()?;
    Ok(Ended::Passed)
}

fn format() -> Result<Ended, Error> {
    run(&mut cargo(&["fmt", "--all", "--check"]))?;
    Ok(Ended::Passed)
}

fn ui() -> Result<Ended, Error> {
    pages::install()?;
    for script in ["check", "lint", "test"] {
        run(&mut npm(&["run", "--silent", script]))?;
    }
    pages::build()?;
    Ok(Ended::Passed)
}

fn clippy() -> Result<Ended, Error> {
    // Only the program's own package has the window as a feature: the others are the same with and without it.
    let both: [&[&str]; 2] = [&["--no-deps", "--package", "weiketang"], &ALL];
    for packages in both {
        let mut command = cargo(&["clippy", "--quiet", "--all-targets"]);
        run(command.args(packages).args(["--", "-D", "warnings"]))?;
    }
    Ok(Ended::Passed)
}

/// The same packages and features for every build of a test run: each other choice would compile Tauri anew.
const ALL: [&str; 3] = ["--workspace", "--features", "desktop"];

/// Everything but the tests that drive the window.
fn rust() -> Result<Ended, Error> {
    if is_there("cargo-nextest") {
        let mut nextest = cargo(&["nextest", "run", "--cargo-quiet", "--no-fail-fast"]);
        run(nextest
            .args(ALL)
            .args(["-E", "not (binary_id(weiketang::window) or binary_id(lesson::proofs))"]))?;
    } else {
        run(&mut cargo(&["test", "--quiet", "--no-fail-fast", "--workspace"]))?;
        run(&mut cargo(&[
            "test",
            "--quiet",
            "--no-fail-fast",
            "--features",
            "desktop",
            "--bin",
            "weiketang",
        ]))?;
    }
    run(cargo(&["test", "--quiet", "--doc"]).args(ALL))?;
    Ok(Ended::Passed)
}

/// In the tests' own profile, in which the crates that search are optimised.
fn lessons() -> Result<Ended, Error> {
    if is_there("cargo-nextest") {
        let mut nextest = cargo(&["nextest", "run", "--cargo-quiet", "--no-fail-fast"]);
        run(nextest.args(ALL).args(["-E", "binary_id(lesson::proofs)"]))?;
    } else {
        run(cargo(&["test", "--quiet", "--no-fail-fast", "--test", "proofs"]).args(ALL))?;
    }
    Ok(Ended::Passed)
}

fn browser() -> Result<Ended, Error> {
    pages::install()?;
    pages::build_if_older()?;
    build_programs()?;
    let screens = print_screens()?;
    run(npm(&["run", "--silent", "e2e"]).env("WKT_BIN", built("wkt", false)).env("WKT_SCREENS", screens))?;
    Ok(Ended::Passed)
}

/// One of each kind of screen of the practice phone, for the gallery that the browsers draw.
fn print_screens() -> Result<PathBuf, Error> {
    let path = target().join("screens.jsonl");
    let file = File::create(&path).map_err(|source| Error::File { path: path.clone(), source })?;
    run(Command::new(built("examples/screens", false))
        .current_dir(root())
        .arg("lessons/world")
        .stdout(file))?;
    Ok(path)
}

/// What the pages and the window are tried with. All at once, and with the examples: what our crates need for tests
/// only chooses features of some of them, and a program built by itself would have them compiled once more, without.
fn build_programs() -> Result<(), Error> {
    let programs = ["--bin", "wkt", "--example", "screens", "--example", "empty-window"];
    run(cargo(&["build", "--quiet"]).args(programs).args(ALL))
}

fn window() -> Result<Ended, Error> {
    if !cfg!(target_os = "linux") {
        return Ok(Ended::Skipped("the window is driven through WebKitGTK, on Linux only".to_owned()));
    }
    packages::need(packages::TESTS)?;
    // The stage before may not have been asked for, or have stopped at a lint: the pages are in the program.
    pages::build_if_older()?;
    build_programs()?;
    if is_there("cargo-nextest") {
        // On a machine that does much else besides, WebKit's driver may miss a moment: such a test is begun once more,
        // and named as flaky.
        let mut nextest = cargo(&["nextest", "run", "--cargo-quiet", "--no-fail-fast", "--retries", "1"]);
        nextest.args(ALL).args(["-E", "binary_id(weiketang::window)"]);
        run(nextest.env("WKT_BIN", built("wkt", false)))?;
    } else {
        run(cargo(&["test", "--test", "window"]).args(ALL).env("WKT_BIN", built("wkt", false)))?;
    }
    Ok(Ended::Passed)
}
