//! Does a step name what really stands on the phone, in the place where it stands? (P7, P8)

use super::Finding;
use super::reading::{Reading, labels};
use super::shape::leading_verb;

/// P7 and P8 for one step on the screen it is done on.
///
/// `target_centre` is the middle of the target as a share of the glass (0–1 from the left and from
/// the top), at one font tier: call once per tier. `row` is the target's place among the rows of its
/// list, counted from 1, when it is a row. Swipes and typing need no label and no place.
#[must_use]
pub fn lint_step(
    action: &str,
    target_label: &str,
    screen_labels: &[&str],
    target_centre: (f32, f32),
    row: Option<usize>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for label in labels(action) {
        if !screen_labels.contains(&label) {
            found.push(Finding::error("P7", missing(label, screen_labels)));
        }
    }
    if !touches_a_thing(action) {
        return found;
    }
    if !labels(action).any(|label| label == target_label) {
        found.push(Finding::error(
            "P7",
            format!("这一步要点的是「{target_label}」，句子里没有写。请照屏幕上的字写进「」里。"),
        ));
    }
    found.extend(position(action, target_centre, row));
    found
}

/// The words for a place on the glass, as P8 reads them: 左上角, 右边, 最下面, 中间 …
#[must_use]
pub fn place_words((x, y): (f32, f32)) -> &'static str {
    match (across(x), down(y)) {
        (Across::Left, Down::Top) => "左上角",
        (Across::Right, Down::Top) => "右上角",
        (Across::Left, Down::Bottom) => "左下角",
        (Across::Right, Down::Bottom) => "右下角",
        (Across::Middle, Down::Top) => "最上面",
        (Across::Middle, Down::Bottom) => "最下面",
        (Across::Left, Down::Middle) => "左边",
        (Across::Right, Down::Middle) => "右边",
        (Across::Middle, Down::Middle) => "中间",
    }
}

/// Every step touches one thing, unless its verb moves a finger over the glass, writes or looks.
fn touches_a_thing(action: &str) -> bool {
    let text = Reading::of(action);
    !text.clauses().filter_map(leading_verb).any(|verb| {
        matches!(
            verb,
            "向上滑" | "向下滑" | "向左滑" | "向右滑" | "松开" | "输入" | "说" | "看" | "等" | "写"
        )
    })
}

fn missing(label: &str, screen_labels: &[&str]) -> String {
    let near = screen_labels.iter().find(|on_screen| {
        !on_screen.is_empty()
            && !label.is_empty()
            && (on_screen.contains(label) || label.contains(**on_screen))
    });
    match near {
        Some(near) => format!("屏幕上没有「{label}」，有「{near}」。请照屏幕上的字写。"),
        None => format!("屏幕上没有「{label}」。请照这一页上有的字写。"),
    }
}

fn position(action: &str, centre: (f32, f32), row: Option<usize>) -> Vec<Finding> {
    let text = Reading::of(action).open;
    let is = place_words(centre);
    let mut said = false;
    let mut found = Vec::new();
    for (word, fits) in PLACES {
        if text.contains(word) {
            said = true;
            if !fits(across(centre.0), down(centre.1)) {
                found.push(Finding::error("P8", format!("它不在“{word}”，在“{is}”。请改成“{is}”。")));
            }
        }
    }
    if let Some(written) = row_written(&text) {
        said = true;
        match row {
            Some(row) if row == written => {}
            Some(row) => {
                found.push(Finding::error("P8", format!("它不是第{written}行，是第{row}行。请改过来。")))
            }
            None => found.push(Finding::error(
                "P8",
                format!("它不在一行一行的名单里。请把“第{written}行”改成“{is}”。"),
            )),
        }
    }
    if !said {
        let example = row.map_or_else(|| is.to_owned(), |row| format!("第{row}行"));
        found.push(Finding::error("P8", format!("没有说在哪里。请加上地方，比如“{example}”。")));
    }
    found
}

fn row_written(text: &str) -> Option<usize> {
    text.split('第').skip(1).find_map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        rest[digits.len()..].starts_with('行').then(|| digits.parse().ok()).flatten()
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Across {
    Left,
    Middle,
    Right,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Down {
    Top,
    Middle,
    Bottom,
}

fn across(x: f32) -> Across {
    if x < 1.0 / 3.0 {
        Across::Left
    } else if x > 2.0 / 3.0 {
        Across::Right
    } else {
        Across::Middle
    }
}

fn down(y: f32) -> Down {
    if y < 0.2 {
        Down::Top
    } else if y > 0.8 {
        Down::Bottom
    } else {
        Down::Middle
    }
}

type Fits = fn(Across, Down) -> bool;

/// The words of P8. 中间 is the middle across the glass, at neither end.
const PLACES: [(&str, Fits); 9] = [
    ("最上面", |_, y| y == Down::Top),
    ("最下面", |_, y| y == Down::Bottom),
    ("左上角", |x, y| x == Across::Left && y == Down::Top),
    ("右上角", |x, y| x == Across::Right && y == Down::Top),
    ("左下角", |x, y| x == Across::Left && y == Down::Bottom),
    ("右下角", |x, y| x == Across::Right && y == Down::Bottom),
    ("中间", |x, y| x == Across::Middle && y == Down::Middle),
    ("左边", |x, _| x == Across::Left),
    ("右边", |x, _| x == Across::Right),
];
