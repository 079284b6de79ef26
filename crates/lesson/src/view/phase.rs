//! What does the page beside the phone say: in a step, at the question, at the end, in free practice?

use phone::screen::{Screen, Touch};

use super::{Next, Phase};
use crate::attempt::Attempt;
use crate::course::{Drill, Lesson};
use crate::engine::Engine;
use crate::happening::Place;
use crate::lint::lint_step;
use crate::speech::speech;
use crate::words;

pub(super) fn phase(
    engine: &Engine,
    attempt: &Attempt,
    lesson: Option<&Lesson>,
    screen: &Screen,
    next: Option<&Next>,
) -> Phase {
    if let Some(drill) = attempt.drill(engine) {
        return in_drill(attempt, drill);
    }
    match (attempt.place(), lesson) {
        (Place::Step(at), Some(lesson)) => step(attempt, lesson, *at, screen, next),
        (Place::Check(choice), Some(lesson)) => check(lesson, *choice),
        (Place::Finished, Some(lesson)) => finished(attempt, lesson),
        (Place::Ended, Some(_)) => ended(),
        (Place::Free(wish), _) => free(engine, wish.as_deref(), screen, next),
        // Steps, questions and endings exist only with a lesson; without one it is free practice.
        (_, None) => free(engine, None, screen, next),
    }
}

fn step(attempt: &Attempt, lesson: &Lesson, at: u16, screen: &Screen, next: Option<&Next>) -> Phase {
    let count = attempt.steps(lesson);
    let own = attempt.is_guided().then(|| lesson.steps.get(usize::from(at))).flatten();
    let (sentence, expect) = match own {
        None => (attempt.task(lesson).say.clone(), attempt.task(lesson).expect.clone()),
        Some(step) => {
            let target = next.map(|next| next.widget.id.as_str());
            let written = step
                .action
                .as_ref()
                .filter(|_| step.target.is_none() || step.target.as_deref() == target)
                .filter(|action| next.is_none_or(|next| fits(action, attempt, screen, next)));
            match (written, next) {
                (Some(action), _) => (action.clone(), step.expect.clone()),
                // What the author promises is seen after the last touch.
                (None, Some(next)) => {
                    let expect = if next.left == Some(1) { step.expect.clone() } else { String::new() };
                    (next.sentence(screen), expect)
                }
                (None, None) => (step.action.clone().unwrap_or_default(), step.expect.clone()),
            }
        }
    };
    Phase::Step {
        number: at + 1,
        count,
        speech: speech(&format!("{sentence}{expect}")),
        instruction: words::pieces(&sentence),
        expect,
    }
}

/// Whether an author's sentence is true on this phone. It was written for the usual one; where another
/// phone has other words or places, the program makes the sentence itself.
fn fits(action: &str, attempt: &Attempt, screen: &Screen, next: &Next) -> bool {
    if attempt.own_phone().is_none() || !matches!(next.touch, Touch::Tap | Touch::Hold) {
        return true;
    }
    let labels: Vec<&str> = screen.widgets.iter().map(|widget| widget.label.as_str()).collect();
    let row = words::row_number(screen, &next.widget);
    let found = lint_step(action, &next.widget.label, &labels, words::centre(screen, &next.widget), row);
    found.iter().all(|finding| finding.warning)
}

/// What has happened; and, once she is out of it, the way out.
fn in_drill(attempt: &Attempt, drill: &Drill) -> Phase {
    if *attempt.place() == Place::Finished {
        let headline = "好了，您自己走出来了。".to_owned();
        return Phase::Finished {
            speech: speech(&format!("{headline}{}", drill.way)),
            headline,
            can_do: drill.way.clone(),
            lines: Vec::new(),
        };
    }
    Phase::Step {
        number: 1,
        count: 1,
        speech: speech(&drill.happened),
        instruction: words::pieces(&drill.happened),
        expect: String::new(),
    }
}

fn check(lesson: &Lesson, choice: Option<u16>) -> Phase {
    let Some(check) = &lesson.check else {
        return Phase::Check {
            question: String::new(),
            choices: Vec::new(),
            answered: None,
            speech: String::new(),
        };
    };
    let why =
        |at: u16| check.choices.get(usize::from(at)).map_or_else(String::new, |choice| choice.why.clone());
    let choices: Vec<String> = check.choices.iter().map(|choice| choice.text.clone()).collect();
    Phase::Check {
        speech: speech(&format!("{}{}", check.question, choices.join("。"))),
        question: check.question.clone(),
        choices,
        answered: choice.map(|choice| (choice, check.right, why(choice))),
    }
}

fn finished(attempt: &Attempt, lesson: &Lesson) -> Phase {
    let can_do = format!("现在您会{}。", lesson.can_do);
    let mut lines = Vec::new();
    if attempt.was_unaided() {
        let alone = if attempt.is_test() {
            "没有提示，全是您自己找到的。"
        } else {
            "这一次，全是您自己做的。"
        };
        lines.push(alone.to_owned());
    }
    if attempt.came_back() {
        lines.push("走到别的页面，您也回来了。这个本事很有用。".to_owned());
    }
    if attempt.is_guided() {
        lines.push("再做一遍，就记得更牢。".to_owned());
    } else {
        lines.push("过几天再做一次，就忘不了。".to_owned());
    }
    Phase::Finished {
        speech: speech(&format!("{}{can_do}", lesson.done)),
        headline: lesson.done.clone(),
        can_do,
        lines,
    }
}

/// A test that was ended: nothing is lost by it, and it says what comes next.
fn ended() -> Phase {
    let headline = "好，先到这里。".to_owned();
    let lines = vec!["试过了，就知道接下来练哪里。".to_owned(), "跟我做一遍，下次再考。".to_owned()];
    Phase::Finished {
        speech: speech(&format!("{headline}{}", lines.concat())),
        headline,
        can_do: String::new(),
        lines,
    }
}

fn free(engine: &Engine, wish: Option<&str>, screen: &Screen, next: Option<&Next>) -> Phase {
    let chosen = wish.and_then(|id| engine.course().wishes.iter().find(|wish| wish.id == id));
    let sentence = match (chosen, next) {
        (Some(_), Some(next)) => next.sentence(screen),
        (Some(wish), None) => format!("到了：{}。", wish.title),
        (None, _) => "随便点，点错不会坏。".into(),
    };
    Phase::Free {
        chosen: chosen.map(|wish| wish.id.clone()),
        speech: speech(&sentence),
        instruction: words::pieces(&sentence),
        // Nothing is next once she is there.
        touches_left: chosen.and_then(|_| next.map_or(Some(0), |next| next.left)),
    }
}
