//! Is a whole course fit to be taught? Every lesson and drill proved, a few at a time, while somebody watches.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use contract::types::Language;
use lesson::check::{Checked, check, check_drill, check_world};
use lesson::engine::Engine;
use lesson::load::{Files, Problem};

use crate::words;

/// What came of checking a course.
#[derive(Debug, Default)]
pub struct Proof {
    /// Lessons in the order of the course, with how long each took.
    pub lessons: Vec<(Checked, Duration)>,
    /// Drills in their order.
    pub drills: Vec<(Checked, Duration)>,
    /// What belongs to no single lesson.
    pub others: Vec<Problem>,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Far {
    /// So many are done.
    pub done: usize,
    /// Of so many.
    pub of: usize,
    /// The lesson or drill that is begun now; `None` when all are done.
    pub now: Option<Now>,
}

/// A lesson or drill that is being proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
}

impl Now {
    /// Its title in a language.
    #[must_use]
    pub fn title(&self, language: Language) -> &str {
        words::title(&self.title, self.title_en.as_deref(), language)
    }
}

/// Who watches a proof. Answers whether it should go on; asked before every lesson, from any thread.
pub type Watch<'a> = dyn Fn(Far) -> bool + Sync + 'a;

impl Proof {
    /// Whether it can be taught.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.problems().next().is_none()
    }

    /// Everything that has to be mended, in the order of the course.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        let of_lessons = self.lessons.iter().chain(&self.drills).flat_map(|(checked, _)| &checked.problems);
        self.others.iter().chain(of_lessons)
    }
}

/// Reads a course and proves it, `threads` lessons at a time. `None` if whoever watches stopped it.
pub fn prove(files: &Files, threads: usize, watch: &Watch<'_>) -> Option<Proof> {
    let (course, others) = lesson::load::load(files);
    let Some(course) = course else { return Some(Proof { others, ..Proof::default() }) };
    let engine = Engine::new(course);
    let mut proof = prove_on(&engine, files, threads, watch)?;
    proof.others.splice(0..0, others);
    // What loading said about a lesson belongs to its line, not to a list of its own.
    for (checked, _) in &mut proof.lessons {
        let of_lesson = format!("{}/", checked.id);
        checked.problems.extend(proof.others.extract_if(.., |problem| problem.file.starts_with(&of_lesson)));
    }
    Some(proof)
}

/// Proves a course that was loaded. `None` if whoever watches stopped it.
pub fn prove_on(engine: &Engine, files: &Files, threads: usize, watch: &Watch<'_>) -> Option<Proof> {
    let course = engine.course();
    let tasks: Vec<Task<'_>> =
        course.lessons.iter().map(Task::Lesson).chain(course.drills.iter().map(Task::Drill)).collect();
    let stopped = AtomicBool::new(false);
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results = Mutex::new(Vec::with_capacity(tasks.len()));
    let work = || {
        while !stopped.load(Ordering::Relaxed) {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(task) = tasks.get(at) else { return };
            let far = Far { done: done.load(Ordering::Relaxed), of: tasks.len(), now: Some(task.now()) };
            if !watch(far) {
                stopped.store(true, Ordering::Relaxed);
                return;
            }
            let begin = Instant::now();
            let checked = task.check(engine, files);
            results.lock().unwrap_or_else(PoisonError::into_inner).push((at, checked, begin.elapsed()));
            done.fetch_add(1, Ordering::Relaxed);
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    if stopped.into_inner() {
        return None;
    }
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(at, ..)| *at);
    let mut checked: Vec<(Checked, Duration)> =
        results.into_iter().map(|(_, checked, took)| (checked, took)).collect();
    let drills = checked.split_off(course.lessons.len());
    Some(Proof { lessons: checked, drills, others: check_world(engine, files) })
}

/// How many lessons are proved at once: each takes a core, and the memory of a search.
#[must_use]
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, |cores| cores.get().min(2))
}

enum Task<'a> {
    Lesson(&'a lesson::course::Lesson),
    Drill(&'a lesson::course::Drill),
}

impl Task<'_> {
    fn now(&self) -> Now {
        let (id, title, title_en) = match self {
            Task::Lesson(lesson) => (&lesson.id, &lesson.title, &lesson.title_en),
            Task::Drill(drill) => (&drill.id, &drill.title, &None),
        };
        Now { id: id.clone(), title: title.clone(), title_en: title_en.clone() }
    }

    fn check(&self, engine: &Engine, files: &Files) -> Checked {
        match self {
            Task::Lesson(lesson) => check(engine, files, lesson),
            Task::Drill(drill) => check_drill(engine, files, drill),
        }
    }
}
