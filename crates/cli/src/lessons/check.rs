//! `wkt lessons check`: are these lessons fit to be taught? Words by the rules, and proof of every goal.

use std::time::{Duration, Instant};

use app::brought::Brought;
use app::content::{self, Source};
use app::mending;
use app::pictures;
use app::proving::{self, Proof};
use app::sound_check;
use lesson::check::Checked;
use lesson::engine::Engine;
use lesson::load::{Files, Problem};
use serde_json::{Value, json};

use crate::arguments::{self, Arguments};
use crate::lessons::progress;
use crate::outcome::{Outcome, Told};
use crate::spoken::lines_of;
use crate::{print, start};

/// A folder of lessons, checked.
struct Folder {
    /// As it was named; empty for the lessons in use.
    name: String,
    proof: Proof,
}

/// Checks the folders that were named, or the lessons in use; exit code 1 if anything must be mended.
pub fn check(arguments: &Arguments, asked: &arguments::Check, told: Told) -> Outcome {
    let begin = Instant::now();
    let sources = match asked.folders.is_empty() {
        true => vec![(String::new(), start::source(arguments))],
        false => {
            asked.folders.iter().map(|dir| (dir.display().to_string(), Source::Folder(dir.clone()))).collect()
        }
    };
    let mut folders = Vec::new();
    for (name, source) in sources {
        match content::read(&source) {
            Ok(files) => {
                let proof = proving::prove(&files, proving::threads(), &progress::shown(told));
                let mut proof = proof.unwrap_or_default();
                sounds(&mut proof, &files, &source);
                folders.push(Folder { name, proof });
            }
            Err(error) => return start::sentence(&error.into(), arguments.lang),
        }
    }
    let ok = folders.iter().all(|folder| folder.proof.is_good());
    if told.json {
        print::json(&as_json(&folders, ok, begin.elapsed(), told));
    } else {
        folders.iter().for_each(|folder| page(folder, told));
        print::line(match ok {
            true => told.say("都可以上课。", "All of them can be taught."),
            false => told.say("还有要改的地方。", "There is something to mend."),
        });
    }
    if ok { Outcome::Good } else { Outcome::Red }
}

/// Looks at the sounds and pictures. A course that promises a sound for every sentence must have them all; any other
/// is read by the platform where nobody has spoken it. A program built without sounds has none for its own course.
fn sounds(proof: &mut Proof, files: &Files, source: &Source) {
    let (Some(course), _) = lesson::load::load(files) else { return };
    let brought = Brought::beside(source);
    let has = |name: &str| voice::sound(name).is_some() || brought.has(name);
    let must = course.every_sentence_spoken && (voice::count() > 0 || *source != Source::Shipped);
    for (checked, _) in &mut proof.lessons {
        let Some(lesson) = course.lesson(&checked.id) else { continue };
        if must {
            checked.problems.extend(sound_check::missing(files, lesson, &has));
        } else {
            checked.warnings.extend(sound_check::notice(files, lesson, &has));
        }
    }
    proof.others.extend(pictures::problems(files, &brought));
    if let Source::Folder(folder) = source {
        let names = || lines_of(course).into_iter().map(|line| line.name).collect();
        proof.others.extend(sound_check::files(folder, names));
    }
}

/// Checks every lesson of a course; how many states were looked at, and how long it took.
pub fn prove_all(engine: &Engine, files: &Files) -> (u64, Duration) {
    let begin = Instant::now();
    let proof = proving::prove_on(engine, files, proving::threads(), &|_| true).unwrap_or_default();
    let states = proof.lessons.iter().map(|(lesson, _)| lesson.states).sum();
    (states, begin.elapsed())
}

fn as_json(folders: &[Folder], ok: bool, took: Duration, told: Told) -> Value {
    let problems = |found: &[Problem]| problems(found.iter().map(|problem| said(problem, told)));
    let one = |folder: &Folder, (lesson, took): &(Checked, Duration)| {
        json!({
            "id": lesson.id,
            "folder": folder.name,
            "ok": lesson.problems.is_empty(),
            "profiles": lesson.profiles,
            "states": lesson.states,
            "seconds": seconds(*took),
            "problems": problems(&lesson.problems),
            "warnings": problems(&lesson.warnings),
        })
    };
    let all = |of: fn(&Folder) -> &[(Checked, Duration)]| -> Vec<Value> {
        folders.iter().flat_map(|folder| of(folder).iter().map(|checked| one(folder, checked))).collect()
    };
    let (lessons, drills) = (all(|folder| &folder.proof.lessons), all(|folder| &folder.proof.drills));
    let others: Vec<Value> = folders.iter().flat_map(|folder| problems(&folder.proof.others)).collect();
    json!({ "lessons": lessons, "drills": drills, "problems": others, "ok": ok, "seconds": seconds(took) })
}

pub(super) fn problems(problems: impl Iterator<Item = Problem>) -> Vec<Value> {
    let one = |problem: Problem| json!({ "file": problem.file, "line": problem.line, "rule": problem.rule, "say": problem.say });
    problems.map(one).collect()
}

fn page(folder: &Folder, told: Told) {
    if !folder.name.is_empty() {
        print::line(&folder.name);
    }
    for (lesson, took) in folder.proof.lessons.iter().chain(&folder.proof.drills) {
        let mark = if lesson.problems.is_empty() { "✓" } else { "✗" };
        let (id, states, took) = (&lesson.id, lesson.states, seconds(*took));
        print::line(&match told.is_chinese() {
            true => format!("{mark} {id}  看过 {states} 种情形，{took} 秒"),
            false => format!("{mark} {id}  {states} states, {took} s"),
        });
        lesson.problems.iter().for_each(|problem| print_problem(&said(problem, told), "  "));
        lesson.warnings.iter().for_each(|problem| print_problem(&said(problem, told), "  ?"));
    }
    folder.proof.others.iter().for_each(|problem| print_problem(&said(problem, told), ""));
}

/// A problem as it is told. What the checker quotes of a lesson is Chinese: in English it follows what its
/// rule says.
fn said(problem: &Problem, told: Told) -> Problem {
    let rule = mending::told(problem, told.language.into());
    match told.is_chinese() {
        true => rule,
        false => Problem { say: format!("{} {}", rule.say, problem.say), ..rule },
    }
}

pub(super) fn print_problem(problem: &Problem, mark: &str) {
    let Problem { file, line, rule, say } = problem;
    // Line 0 is about the whole file, no file about the whole course.
    let place = match (file.as_str(), line) {
        ("", _) => String::new(),
        (file, 0) => format!("{file} "),
        (file, line) => format!("{file}:{line} "),
    };
    print::line(&format!("{mark} {place}[{rule}] {say}"));
}

fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1_000.0).round() / 1_000.0
}
