//! Does every text that ships in `lessons/` keep the rules for older readers?
//!
//! Reads the files as plain TOML, so that it finds a bad word even where the loader would stop.
//! What needs the phone (P7, P8, goals) is proved by the checker of lessons.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should say so and stop")]

use std::fs;
use std::path::{Path, PathBuf};

use lesson::lint::{Allow, TextKind, lint_text};
use lesson::speech::speech;
use toml::{Table, Value};

fn lessons() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons")
}

fn read(path: &Path) -> Table {
    fs::read_to_string(path).unwrap().parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn world(file: &str) -> Table {
    read(&lessons().join("world").join(file))
}

/// The lessons' files, by id.
fn all_lessons() -> Vec<(String, Table)> {
    let mut found: Vec<(String, Table)> = fs::read_dir(lessons())
        .unwrap()
        .map(|entry| entry.unwrap().path().join("lesson.toml"))
        .filter(|path| path.is_file())
        .map(|path| (path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned(), read(&path)))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(found.len() >= 7, "the lessons were not found: {found:?}");
    found
}

/// Collects what the linter says against texts.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn check(&mut self, place: &str, kind: TextKind, text: &str) {
        for finding in lint_text(kind, text, &Allow::default()) {
            if !finding.warning {
                self.0.push(format!("{place}「{text}」{} {}", finding.rule, finding.say));
            }
        }
    }

    fn check_key(&mut self, place: &str, kind: TextKind, table: &Table, key: &str) {
        if let Some(text) = table.get(key).and_then(Value::as_str) {
            self.check(place, kind, text);
        }
    }

    fn none(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

/// The tables under a key, for example all `[[step]]`.
fn tables<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn texts<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a str> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

#[test]
fn every_sentence_of_a_lesson_keeps_the_rules() {
    use TextKind::{Action, CardBack, CardHere, Choice, Expect, Feedback, Question, Task, Title};
    let mut found = Findings::default();
    for (id, lesson) in all_lessons() {
        found.check_key(&id, Title, &lesson, "title");
        found.check_key(&id, Task, &lesson, "can_do");
        found.check_key(&id, Feedback, &lesson, "done");
        for (at, step) in tables(&lesson, "step").enumerate() {
            let place = format!("{id} 第{}步", at + 1);
            found.check_key(&place, Action, step, "action");
            found.check(&place, Expect, step.get("expect").and_then(Value::as_str).unwrap_or_default());
            found.check_key(&place, Feedback, step, "done");
        }
        if let Some(practice) = lesson.get("practice").and_then(Value::as_table) {
            found.check_key(&id, Task, practice, "say");
            found.check_key(&id, Expect, practice, "expect");
        }
        if let Some(check) = lesson.get("check").and_then(Value::as_table) {
            found.check_key(&id, Question, check, "question");
            for choice in tables(check, "choice") {
                found.check_key(&id, Choice, choice, "text");
                found.check_key(&id, Choice, choice, "why");
            }
        }
        for card in tables(&lesson, "card") {
            found.check_key(&id, CardHere, card, "here");
            found.check_key(&id, CardBack, card, "back");
        }
    }
    let course = read(&lessons().join("course.toml"));
    for unit in tables(&course, "unit") {
        found.check_key("course.toml", Title, unit, "title");
    }
    for wish in tables(&course, "wish") {
        found.check_key("course.toml", Task, wish, "title");
    }
    found.none();
}

#[test]
fn every_text_of_the_world_can_be_read_by_everybody() {
    use TextKind::{ArticleText, Welcome};
    let mut found = Findings::default();
    for article in tables(&world("articles.toml"), "article") {
        let id = article["id"].as_str().unwrap_or_default();
        found.check_key(id, ArticleText, article, "title");
        found.check_key(id, ArticleText, article, "source");
        for paragraph in texts(article, "paragraphs") {
            found.check(id, ArticleText, paragraph);
        }
    }
    for account in tables(&world("accounts.toml"), "account") {
        let id = account["id"].as_str().unwrap_or_default();
        found.check_key(id, Welcome, account, "welcome");
        for key in ["name", "organisation", "description", "followers_words"] {
            found.check_key(id, ArticleText, account, key);
        }
        for reply in account.get("replies").and_then(Value::as_table).into_iter().flat_map(|r| r.values()) {
            found.check(id, Welcome, reply.as_str().unwrap_or_default());
        }
    }
    for chat in tables(&world("chats.toml"), "chat") {
        found.check_key("chats.toml", ArticleText, chat, "title");
        for message in tables(chat, "message") {
            found.check_key("chats.toml", ArticleText, message, "text");
        }
    }
    for post in tables(&world("moments.toml"), "post") {
        found.check_key("moments.toml", ArticleText, post, "text");
        for comment in tables(post, "comments") {
            found.check_key("moments.toml", ArticleText, comment, "text");
        }
    }
    for person in tables(&world("people.toml"), "person") {
        found.check_key("people.toml", ArticleText, person, "name");
    }
    offers(&mut found);
    for poster in tables(&world("posters.toml"), "poster") {
        for key in ["title", "note", "page"] {
            found.check_key("posters.toml", ArticleText, poster, key);
        }
    }
    for (place, _) in &world("phrases.toml") {
        for phrase in texts(&world("phrases.toml"), place) {
            found.check("phrases.toml", ArticleText, phrase);
        }
    }
    found.none();
}

/// What the community offers: every sentence of its four files.
fn offers(found: &mut Findings) {
    for file in ["community.toml", "activities.toml", "surveys.toml", "guide.toml"] {
        let table = world(file);
        sentences(file, &Value::Table(table), found);
    }
}

/// Checks every text under a value; ids, numbers and addresses are none.
fn sentences(place: &str, value: &Value, found: &mut Findings) {
    match value {
        Value::String(text) => {
            let is_text = !text.is_ascii();
            if is_text {
                found.check(place, TextKind::ArticleText, text);
            }
        }
        Value::Array(all) => all.iter().for_each(|value| sentences(place, value, found)),
        Value::Table(table) => table.values().for_each(|value| sentences(place, value, found)),
        _ => {}
    }
}

#[test]
fn every_lesson_and_unit_has_an_english_title() {
    let course = read(&lessons().join("course.toml"));
    let units = tables(&course, "unit").map(|unit| (unit["id"].as_str().unwrap().to_owned(), unit.clone()));
    for (id, titled) in all_lessons().into_iter().chain(units) {
        let title = titled.get("title_en").and_then(|title| title.as_str()).unwrap_or_default();
        assert!((3..=28).contains(&title.len()) && title.is_ascii(), "{id}: {title:?}");
    }
}

#[test]
fn a_lesson_is_short_and_whole() {
    for (id, lesson) in all_lessons() {
        assert_eq!(lesson["id"].as_str(), Some(id.as_str()), "the folder is named after the lesson");
        let steps: Vec<&Table> = tables(&lesson, "step").collect();
        assert!(
            (1..=6).contains(&steps.len()),
            "{id} has {} steps, 6 is the most a learner holds",
            steps.len()
        );
        assert!(
            steps.iter().all(|s| s.contains_key("goal") && s.contains_key("done")),
            "{id}: each step has goal and done"
        );
        assert!((1..=2).contains(&tables(&lesson, "card").count()), "{id}: one or two cards");
        assert_ne!(
            lesson["practice"].get("scene"),
            lesson.get("scene"),
            "{id}: practice begins somewhere else"
        );
        let check = lesson["check"].as_table().unwrap();
        let right = tables(check, "choice").filter(|c| c["right"].as_bool() == Some(true)).count();
        assert_eq!(right, 1, "{id}: one answer fits");
        assert!(tables(check, "choice").all(|c| c.contains_key("why")), "{id}: every answer is explained");
    }
}

#[test]
fn articles_and_menus_have_the_sizes_of_the_real_ones() {
    for article in tables(&world("articles.toml"), "article") {
        let id = article["id"].as_str().unwrap_or_default();
        let length: usize = texts(article, "paragraphs").map(characters).sum();
        assert!(
            (150..=300).contains(&length),
            "{id} has {length} characters, 150 to 300 are read to the end"
        );
        assert!(characters(article["title"].as_str().unwrap()) <= 22, "{id}: the title is too long");
        if article["account"].as_str() == Some("langhua") {
            let last = texts(article, "paragraphs").last();
            assert_eq!(last, Some(NEVER_ASKS), "{id}: every article of the community ends with its promise");
        }
        if article["kind"].as_str() == Some("policy") {
            assert!(article.get("source").is_some(), "{id}: a policy names the office that issued it");
        }
    }
    for account in tables(&world("accounts.toml"), "account") {
        for key in tables(account, "menu") {
            assert!(characters(key["name"].as_str().unwrap()) <= 4, "{key}: menu keys show 4 characters");
            for line in tables(key, "lines") {
                assert!(
                    characters(line["name"].as_str().unwrap()) <= 8,
                    "{line}: menu lines show 8 characters"
                );
            }
        }
    }
}

const NEVER_ASKS: &str = "本社区不会在微信里向您要钱、要验证码。";

/// Characters without punctuation, a number counted once (P1).
fn characters(text: &str) -> usize {
    let mut count = 0;
    let mut in_number = false;
    for character in text.chars() {
        let digit = character.is_ascii_digit();
        count += usize::from(if digit { !in_number } else { character.is_alphabetic() });
        in_number = digit;
    }
    count
}

/// P15: what is said holds Chinese characters and a few rests and ends, and saying it changes nothing.
#[test]
fn whatever_is_written_can_be_said() {
    const MARKS: &str = "。！？，、：；";
    let mut texts = Vec::new();
    let mut folders = vec![lessons()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                strings(&Value::Table(read(&path)), &mut texts);
            }
        }
    }
    assert!(texts.len() > 5_000, "only {} texts were found", texts.len());
    let is_said = |c: char| MARKS.contains(c) || ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut wrong = Vec::new();
    for text in &texts {
        let said = speech(text);
        if !said.chars().all(is_said) || speech(&said) != said {
            wrong.push(format!("{text} -> {said} -> {}", speech(&said)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn strings(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, into)),
        Value::Table(table) => table.values().for_each(|value| strings(value, into)),
        _ => {}
    }
}
