//! What stands on a card, as the page reads it.

use std::collections::BTreeMap;

use lesson::course::Lesson;
use phone::screen::{Area, Look, Screen};
use serde::Serialize;

use crate::Error;
use crate::code::{Code, code};
use crate::crop::{Crop, Mark, crop};
use crate::moments::{Moment, Saying};
use crate::paper::{Fit, Paper, Side};

/// Whose card it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Her name.
    pub name: String,
    /// Steps that were difficult for her, counted from 1.
    pub hard: Vec<u16>,
}

/// The card.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Content<'a> {
    id: &'a str,
    title: &'a str,
    can_do: String,
    foot: String,
    name: Option<&'a str>,
    hard: bool,
    /// Text of the card's own code.
    code: String,
    codes: BTreeMap<String, Code>,
    sheet: Sheet,
    sides: Vec<SideOf<'a>>,
}

#[derive(Debug, Serialize)]
struct Sheet {
    width: f32,
    height: f32,
    margin: f32,
    code: f32,
    map: f32,
}

#[derive(Debug, Serialize)]
struct SideOf<'a> {
    steps: Vec<Step<'a>>,
    notes: Option<f32>,
}

#[derive(Debug, Serialize)]
struct Step<'a> {
    number: u16,
    sayings: Vec<Said<'a>>,
    flows: bool,
    expect: &'a str,
    hard: bool,
    screen: &'a Screen,
    crop: Area,
    scale: f32,
    mark: Mark,
}

#[derive(Debug, Serialize)]
struct Said<'a> {
    words: Vec<Words<'a>>,
    times: u16,
    pictured: bool,
}

#[derive(Debug, Serialize)]
struct Words<'a> {
    text: &'a str,
    strong: bool,
}

/// The text of the code on the card of this lesson: it names the lesson and leads nowhere.
pub(crate) fn code_text(lesson: &Lesson) -> String {
    format!("微课堂 {} {}", lesson.id, lesson.title)
}

/// Everything for the page, as it is tried to fit.
///
/// # Errors
/// [`Error::Code`] if a text is too long for its code.
pub(crate) fn content<'a>(
    lesson: &'a Lesson,
    moments: &'a [Moment],
    paper: Paper,
    sides: &[Side],
    fit: Fit,
    reader: Option<&'a Reader>,
) -> Result<Content<'a>, Error> {
    let own = code_text(lesson);
    let mut codes = BTreeMap::from([(own.clone(), code(&own)?)]);
    for text in moments.iter().flat_map(|moment| codes_on(&moment.screen)) {
        codes.insert(text.to_owned(), code(text)?);
    }
    let hard = |number: u16| reader.is_some_and(|reader| reader.hard.contains(&number));
    let mut steps = moments.iter().map(|moment| {
        let Crop { area, scale, mark } = crop(&moment.screen, &moment.target, moment.touch, fit.picture);
        Step {
            number: moment.number,
            sayings: said(moment),
            flows: fit.flows,
            expect: &moment.expect,
            hard: hard(moment.number),
            screen: &moment.screen,
            crop: area,
            scale,
            mark,
        }
    });
    let sides = sides
        .iter()
        .map(|side| SideOf { steps: steps.by_ref().take(side.steps).collect(), notes: side.notes })
        .collect();
    let (wide, high) = paper.size();
    Ok(Content {
        id: &lesson.id,
        title: &lesson.title,
        can_do: format!("学会以后，您会{}。", lesson.can_do),
        foot: format!("练习手机 · {}", lesson.id),
        name: reader.map(|reader| reader.name.as_str()),
        hard: moments.iter().any(|moment| hard(moment.number)),
        code: own,
        codes,
        sheet: Sheet {
            width: wide,
            height: high,
            margin: paper.margin(),
            code: paper.code(),
            map: paper.map(fit.picture.1),
        },
        sides,
    })
}

fn said(moment: &Moment) -> Vec<Said<'_>> {
    let sayings = moment.sayings.iter().enumerate();
    sayings
        .map(|(at, saying)| Said {
            words: words(saying),
            times: saying.times,
            pictured: at == moment.pictured,
        })
        .collect()
}

fn words(saying: &Saying) -> Vec<Words<'_>> {
    saying.sentence.iter().map(|piece| Words { text: &piece.text, strong: piece.strong }).collect()
}

/// Texts of the codes that can be seen on a screen.
fn codes_on(screen: &Screen) -> Vec<&str> {
    screen
        .widgets
        .iter()
        .flat_map(|widget| match &widget.look {
            Look::Camera { posters, .. } => posters.iter().map(|poster| poster.code.as_str()).collect(),
            Look::QrCode { text } => vec![text.as_str()],
            _ => Vec::new(),
        })
        .collect()
}
