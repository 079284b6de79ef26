//! What is an author told to mend, in the language of the program?
//!
//! The checker speaks of Chinese words and quotes them: its own sentences are Chinese. In English there is one
//! sentence for each rule.

use contract::types::Language;
use lesson::load::Problem;

/// A problem with its sentence in a language.
#[must_use]
pub fn told(problem: &Problem, language: Language) -> Problem {
    let say = match language {
        Language::Zh => problem.say.clone(),
        Language::En => english(&problem.rule).to_owned(),
    };
    Problem { say, ..problem.clone() }
}

/// What breaks a rule, and what to do.
fn english(rule: &str) -> &'static str {
    match rule {
        "file" => {
            "A file is missing, or this line cannot be understood. Please write it as other lessons do."
        }
        "format" => "The format is not 1. Please use a newer version of the program, or write 1.",
        "id" => "An id is used twice, or is not the name of its folder. Please rename it.",
        "steps" => "A lesson has 1 to 6 steps. Please make two lessons of a longer one.",
        "scene" => "There is no such scene, or it cannot be set up. Please see world/scenes.toml.",
        "check" => {
            "A question has two or more answers and exactly one of them with right = true. Please mend it."
        }
        "requires" => "A lesson that is needed first comes later. Please change the order in course.toml.",
        "goal" => "This goal cannot be understood. Please write it as lessons/README.md says.",
        "plan" => {
            "The plan of weeks does not fit the lessons. Please put each lesson into one week, at most three new ones in each, in the order they need."
        }
        "world" => {
            "Something in the people and articles around the phone does not fit. Please mend it as the example shows."
        }
        "author" => "It does not say whose work it is. Please add a line author = \"…\" below title.",
        "card" => {
            "A card for whoever ends up elsewhere is missing, or stands at a page that is not there. Please mend the [[card]]."
        }
        "same" => {
            "A task asks for the same as a step or as the other task. Please take another person, article or place."
        }
        "solved" => "It is done before anything was touched. Please change the goal or the scene.",
        "unreachable" => "It cannot be done at all. Please see whether the goal is right.",
        "dead-end" => "There is a way after which it cannot be done any more. Please change the goal.",
        "explore" => {
            "Too much of the phone is involved to look at all of it. Please ask for less in the goal."
        }
        "hint" => {
            "There is a place from which no hint can be said, or no way leads back. Please tell whoever looks after the program."
        }
        "target" => "The way of this step does not touch its target. Please change the target or the goal.",
        "picture" => {
            "There is no such picture, or it cannot be opened. Please choose a drawing of the program, or put a png or jpg of at most 4096 points a side into the folder picture."
        }
        "sound" => {
            "A sentence has no sound, or a sound belongs to no sentence or cannot be played. Please make, rename or replace it; wkt voice lines shows the names."
        }
        "P1" => "The sentence is too long. Please leave out what does not matter, or make two of it.",
        "P2" => "A step begins with what to do, and says one thing to do. Please change the sentence.",
        "P3" => "One sentence says one thing, with at most one comma. Please take it apart.",
        "P4" => "One thing has one name everywhere. Please use the usual word.",
        "P5" => "This word is hard to understand. Please use a plain one.",
        "P6" => "There are foreign letters in it. Please write it in Chinese.",
        "P7" => "The label is not what stands on the screen. Please write it as the screen does.",
        "P8" => "The place is missing, or is another one. Please say where it is on the screen.",
        "P9" => "It sounds like blame. Please say only where she is and where to go.",
        "P10" => "It hurries people. Please leave that out.",
        "P11" => "It says what not to do. Please say what to do, with at most one negation in a sentence.",
        "P12" => "She is addressed or praised in a way that does not fit. Please say what was done.",
        "P13" => "A sentence has at most one number, written in digits. Please change it.",
        "P14" => "There are characters that many cannot read. Please use common ones.",
        "P15" => "There are signs that cannot be spoken. Please write them as words.",
        "P16" => "A step says what will be seen or heard after it. Please write expect as other lessons do.",
        _ => "Something here does not fit. Please see lessons/README.md.",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use contract::types::Language;
    use lesson::load::Problem;

    use super::{english, told};

    #[test]
    fn a_problem_keeps_its_place_and_rule() {
        let problem = Problem {
            file: "L31/lesson.toml".into(),
            line: 8,
            rule: "P8".into(),
            say: "没有说在哪里。".into(),
        };
        assert_eq!(told(&problem, Language::Zh), problem);
        let english = told(&problem, Language::En);
        assert_eq!((&*english.file, english.line, &*english.rule), ("L31/lesson.toml", 8, "P8"));
        assert!(english.say.ends_with("on the screen."), "{}", english.say);
    }

    #[test]
    fn every_rule_for_words_has_its_own_sentence() {
        let rules: BTreeSet<&str> = (1..=16).map(|rule| english(&format!("P{rule}"))).collect();
        assert_eq!(rules.len(), 16);
        assert!(!rules.contains(english("no such rule")));
    }
}
