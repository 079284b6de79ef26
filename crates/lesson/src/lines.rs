//! Everything that is said while a course is taught, sentence by sentence: what a voice has to have ready.
//!
//! What lessons say is found by doing them, on every kind of phone a learner may have: whatever a page
//! says on the way, and every hint that can be had there. One touch beside the way the sentences are
//! countless; of those the ones that come most often are taken.

use std::collections::{BTreeMap, BTreeSet};

use phone::screen::Touch;
use planner::machine::Machine;

use crate::attempt::Attempt;
use crate::course::{Drill, Lesson};
use crate::engine::Engine;
use crate::happening::{Form, Mode, Place, Start};
use crate::ladder::TEACHER;
use crate::lint::place_words;
use crate::own_phone::OwnPhone;
use crate::speech;
use crate::view::{CAME_BACK, DEAD_END, Feedback, Phase, View, elsewhere};

/// No way of a course takes more touches.
const MOST_TOUCHES: usize = 120;

/// A page that so many touches beside the way lead to is worth a sound of its own.
const OFTEN: usize = 5;

/// What a sentence is for; the most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What to do in a step.
    Step,
    /// The task to do alone.
    Task,
    /// A step is done.
    Feedback,
    /// 「您会看到……」.
    Expect,
    /// The question with its answers, and why.
    Check,
    /// "If you end up here".
    Card,
    /// The end of a lesson.
    Ending,
    /// What a lesson teaches, as her home says it, and what a unit is called.
    CanDo,
    /// Where to look, and what else helps.
    Hint,
    /// What the window says by itself.
    Window,
    /// 哎呀.
    Drill,
    /// The way to a wish of free practice.
    Wish,
    /// Where she has got to, and the way back.
    Beside,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is for.
    pub kind: Kind,
    /// What is said.
    pub text: String,
    /// The name of its sound.
    pub name: String,
}

/// The sentences of a course, each once, the most important first; `window` is what the program's own
/// pages say besides.
#[must_use]
pub fn lines(engine: &Engine, window: &[&str]) -> Vec<Line> {
    let mut said = Said::default();
    for own in phones() {
        for lesson in &engine.course().lessons {
            said.lesson(engine, lesson, own);
        }
    }
    // What drills and tasks say is written, whatever the phone, and finding their whole ways takes long:
    // they are done on the usual one.
    for drill in &engine.course().drills {
        said.drill(engine, drill);
    }
    said.wishes(engine);
    engine.course().units.iter().for_each(|unit| said.add(Kind::CanDo, &unit.title));
    said.regions();
    said.add(Kind::Card, &format!("{}{}", DEAD_END.0, DEAD_END.1));
    said.add(Kind::Feedback, CAME_BACK);
    window.iter().for_each(|text| said.add(Kind::Window, text));
    said.into_lines()
}

/// What the author of a lesson wrote to be said: each text, with its sentences.
#[must_use]
pub fn written(lesson: &Lesson) -> Vec<(String, Line)> {
    let mut texts: Vec<(Kind, &str)> = Vec::new();
    for step in &lesson.steps {
        texts.extend(step.action.iter().map(|action| (Kind::Step, action.as_str())));
        texts.extend([(Kind::Expect, step.expect.as_str()), (Kind::Feedback, &step.done)]);
    }
    for task in lesson.tasks() {
        texts.extend([(Kind::Task, task.say.as_str()), (Kind::Expect, &task.expect)]);
    }
    if let Some(check) = &lesson.check {
        texts.push((Kind::Check, &check.question));
        let choices = check.choices.iter();
        texts.extend(
            choices.flat_map(|choice| [&choice.text, &choice.why]).map(|text| (Kind::Check, text.as_str())),
        );
    }
    for card in &lesson.cards {
        texts.extend([(Kind::Card, card.here.as_str()), (Kind::Card, &card.back)]);
    }
    texts.extend([(Kind::Ending, lesson.done.as_str()), (Kind::CanDo, &lesson.can_do)]);
    let sentences = texts.into_iter().flat_map(|(kind, written)| {
        let lines = speech::sentences(written).into_iter();
        lines.map(move |text| (written.to_owned(), Line { kind, name: speech::name(&text), text }))
    });
    sentences.collect()
}

/// The phones a learner may have: the usual one, and those that can be set up as the own one.
fn phones() -> impl Iterator<Item = Option<OwnPhone>> {
    std::iter::once(None).chain(OwnPhone::kinds().map(Some))
}

#[derive(Default)]
struct Said {
    /// Sentences by kind, in the order in which they were met.
    kinds: BTreeMap<Kind, Vec<String>>,
    known: BTreeSet<(Kind, String)>,
    /// How often one touch beside the way leads to a page, by its title.
    pages: BTreeMap<String, usize>,
}

impl Said {
    fn add(&mut self, kind: Kind, text: &str) {
        for sentence in speech::sentences(text) {
            if self.known.insert((kind, sentence.clone())) {
                self.kinds.entry(kind).or_default().push(sentence);
            }
        }
    }

    fn into_lines(mut self) -> Vec<Line> {
        let mut often: Vec<(usize, String)> =
            std::mem::take(&mut self.pages).into_iter().map(|(title, times)| (times, title)).collect();
        often.retain(|(times, _)| *times >= OFTEN);
        often.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
        often.iter().for_each(|(_, title)| self.add(Kind::Beside, &elsewhere(title)));
        let mut seen = BTreeSet::new();
        let mut lines = Vec::new();
        for (kind, sentences) in self.kinds {
            for text in sentences.into_iter().filter(|text| seen.insert(text.clone())) {
                lines.push(Line { kind, name: speech::name(&text), text });
            }
        }
        lines
    }

    /// Where to look: there are no other places.
    fn regions(&mut self) {
        for x in [0.1, 0.5, 0.9] {
            for y in [0.1, 0.5, 0.9] {
                let place = place_words((x, y));
                self.add(Kind::Hint, &crate::words::region_words(place));
            }
        }
    }

    fn lesson(&mut self, engine: &Engine, lesson: &Lesson, own: Option<OwnPhone>) {
        let tasks = [Form::A, Form::B].into_iter().take(lesson.tasks().count()).filter(|_| own.is_none());
        let alone = tasks.map(|form| (Mode::Alone, form));
        for (mode, form) in std::iter::once((Mode::Guided, Form::A)).chain(alone) {
            let start = Start::Lesson {
                lesson: lesson.id.clone(),
                mode,
                form,
                run: 0,
                pace_tenths: 10,
                errorless: false,
                by_time: true,
            };
            if let Some(attempt) = Attempt::start_on(engine, start, own) {
                let kind = if mode == Mode::Guided { Kind::Step } else { Kind::Task };
                self.way(engine, attempt, kind, own.is_none() && mode == Mode::Guided);
            }
        }
        for card in &lesson.cards {
            self.add(Kind::Card, &format!("{}{}", card.here, card.back));
        }
        let whys = lesson.check.iter().flat_map(|check| &check.choices).map(|choice| &choice.why);
        whys.for_each(|why| self.add(Kind::Check, why));
        self.ended(engine, lesson);
        self.add(Kind::CanDo, &lesson.can_do);
    }

    /// A test that is ended.
    fn ended(&mut self, engine: &Engine, lesson: &Lesson) {
        let start = Start::Lesson {
            lesson: lesson.id.clone(),
            mode: Mode::Test,
            form: Form::A,
            run: 0,
            pace_tenths: 10,
            errorless: false,
            by_time: true,
        };
        if let Some(mut attempt) = Attempt::start(engine, start) {
            let _ = attempt.end_here(engine);
            self.view(Kind::Ending, &attempt.view(engine));
        }
    }

    fn drill(&mut self, engine: &Engine, drill: &Drill) {
        let start = Start::Drill { drill: drill.id.clone(), pace_tenths: 10, by_time: true };
        if let Some(attempt) = Attempt::start(engine, start) {
            self.way(engine, attempt, Kind::Drill, true);
        }
    }

    fn wishes(&mut self, engine: &Engine) {
        for wish in &engine.course().wishes {
            let Some(mut attempt) = Attempt::start(engine, Start::Free { own: Vec::new() }) else {
                continue;
            };
            self.view(Kind::Wish, &attempt.view(engine));
            let _ = attempt.choose_wish(engine, Some(&wish.id));
            self.way(engine, attempt, Kind::Wish, false);
        }
    }

    /// The whole way, as the planner shows it, then the question and the ending.
    fn way(&mut self, engine: &Engine, mut attempt: Attempt, kind: Kind, beside: bool) {
        for _ in 0..MOST_TOUCHES {
            self.view(kind, &attempt.view(engine));
            if !matches!(attempt.place(), Place::Step(_) | Place::Free(_)) {
                break;
            }
            self.hints(engine, attempt.clone());
            if beside {
                self.beside(engine, &attempt);
            }
            let Some(((spot, touch), _)) = attempt.next_touch() else { break };
            let _ = attempt.touch(engine, &spot.id(&engine.phone().world), touch, false);
        }
        for _ in 0..2 {
            // The first answer, and once more to go on.
            let _ = attempt.answer(engine, 0);
            self.view(Kind::Ending, &attempt.view(engine));
        }
    }

    fn hints(&mut self, engine: &Engine, mut attempt: Attempt) {
        for _ in 0..TEACHER {
            if let Some(hint) = attempt.view(engine).hint {
                self.add(Kind::Hint, &hint.words);
            }
            let _ = attempt.ask_hint(engine);
        }
        if let Some(hint) = attempt.view(engine).hint {
            self.add(Kind::Hint, &hint.words);
        }
    }

    fn view(&mut self, kind: Kind, view: &View) {
        match &view.feedback {
            Some(Feedback::Done(words) | Feedback::Elsewhere(words) | Feedback::Back(words)) => {
                self.add(Kind::Feedback, words);
            }
            None => {}
        }
        match &view.phase {
            Phase::Step { expect, speech, .. } => {
                let expected = speech::sentences(expect);
                for sentence in speech::sentences(speech) {
                    let kind = if expected.contains(&sentence) { Kind::Expect } else { kind };
                    self.add(kind, &sentence);
                }
            }
            Phase::Check { speech, .. } => self.add(Kind::Check, speech),
            Phase::Finished { speech, .. } => self.add(Kind::Ending, speech),
            Phase::Free { speech, .. } => self.add(kind, speech),
        }
    }

    /// What is said one touch beside the way: where she has got to, and, once for every page, the way back.
    fn beside(&mut self, engine: &Engine, attempt: &Attempt) {
        let world = &engine.phone().world;
        let on_way = attempt.next_touch().map(|(next, _)| next);
        for (spot, touch) in attempt.phone().touches(world) {
            if on_way == Some((spot, touch)) || touch != Touch::Tap {
                continue;
            }
            let title = engine.phone().step(attempt.phone(), &(spot, touch)).screen(world).title;
            let times = self.pages.entry(title).or_default();
            *times += 1;
            if *times == 1 {
                let mut off = attempt.clone();
                let _ = off.touch(engine, &spot.id(world), touch, false);
                self.back(&off.view(engine));
            }
        }
    }

    fn back(&mut self, view: &View) {
        if let Phase::Step { speech, .. } = &view.phase {
            self.add(Kind::Beside, speech);
        }
        view.hint.iter().for_each(|hint| self.add(Kind::Beside, &hint.words));
        view.card.iter().for_each(|(here, back)| self.add(Kind::Beside, &format!("{here}{back}")));
    }
}
