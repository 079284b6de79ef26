//! What did a line of the text phone ask for?

use phone::screen::{Screen, Touch, Widget};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A touch on a widget; without a name, on whatever takes such a swipe.
    Touch(Touch, Option<String>),
    /// The box with the cursor holds this text.
    Type(String),
    /// What was drawn on the pad may be these characters.
    Write(String),
    /// Seconds go by.
    Tick(u32),
    /// The way back of this screen.
    Back,
    /// To the phone's home screen.
    Home,
    /// The screen once more.
    Look,
    /// The next touch towards the goal.
    Hint,
    /// What is on the phone, in full.
    State,
    /// From now on towards this goal.
    Want(String),
    /// The end.
    Quit,
}

/// Reads a line; `None` if it is not one of the known ones.
pub fn read(line: &str) -> Option<Line> {
    let line = line.trim();
    let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let named = || (!rest.is_empty()).then(|| rest.to_owned());
    Some(match verb {
        "tap" => Line::Touch(Touch::Tap, Some(named()?)),
        "hold" => Line::Touch(Touch::Hold, Some(named()?)),
        "swipe" => {
            let (way, target) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let target = target.trim();
            Line::Touch(swipe(way)?, (!target.is_empty()).then(|| target.to_owned()))
        }
        "type" => Line::Type(rest.to_owned()),
        "write" => Line::Write(named()?),
        "tick" => Line::Tick(rest.parse().ok()?),
        "want" => Line::Want(named()?),
        "back" => Line::Back,
        "home" => Line::Home,
        "look" => Line::Look,
        "hint" => Line::Hint,
        "state" => Line::State,
        "quit" | "exit" => Line::Quit,
        _ => return None,
    })
}

/// The line that does this touch; [`read`] takes it back.
pub fn write(touch: Touch, widget: &str) -> String {
    match touch {
        Touch::Tap => format!("tap #{widget}"),
        Touch::Hold => format!("hold #{widget}"),
        Touch::SwipeUp => format!("swipe up #{widget}"),
        Touch::SwipeDown => format!("swipe down #{widget}"),
        Touch::SwipeLeft => format!("swipe left #{widget}"),
        Touch::SwipeRight => format!("swipe right #{widget}"),
    }
}

fn swipe(way: &str) -> Option<Touch> {
    Some(match way {
        "up" => Touch::SwipeUp,
        "down" => Touch::SwipeDown,
        "left" => Touch::SwipeLeft,
        "right" => Touch::SwipeRight,
        _ => return None,
    })
}

/// What a name on a line means on this screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// This widget.
    One(String),
    /// Several: their ids.
    Several(Vec<String>),
    /// Nothing that takes this touch now.
    Nothing,
}

/// The widget that a name means: `#id`, else a label read in full, else part of a label.
pub fn meant(screen: &Screen, touch: Touch, name: Option<&str>) -> Meant {
    let takes: Vec<&Widget> =
        screen.widgets.iter().filter(|widget| widget.enabled && widget.touches.contains(&touch)).collect();
    let Some(name) = name else {
        return one(takes
            .iter()
            .filter(|widget| is_a_swipe(touch) || takes_only(widget, touch))
            .copied()
            .collect());
    };
    if let Some(id) = name.strip_prefix('#') {
        return one(takes.into_iter().filter(|widget| widget.id == id).collect());
    }
    let full: Vec<&Widget> = takes.iter().filter(|widget| widget.label == name).copied().collect();
    if !full.is_empty() {
        return one(full);
    }
    one(takes.into_iter().filter(|widget| widget.label.contains(name)).collect())
}

/// The touch that leads back from this screen: its own back button, else the edge of the glass.
pub fn back(screen: &Screen) -> Option<(String, Touch)> {
    let taking = |touch: Touch| move |widget: &&Widget| widget.enabled && widget.touches.contains(&touch);
    let button = screen.widgets.iter().filter(taking(Touch::Tap)).find(|widget| widget.id.ends_with(".back"));
    let edge =
        || screen.widgets.iter().filter(taking(Touch::SwipeRight)).find(|widget| widget.id == "system.back");
    button
        .map(|widget| (widget.id.clone(), Touch::Tap))
        .or_else(|| edge().map(|widget| (widget.id.clone(), Touch::SwipeRight)))
}

/// The touch that leads to the home screen, if this screen has one.
pub fn home(screen: &Screen) -> Option<(String, Touch)> {
    let bar = screen.widgets.iter().find(|widget| widget.id == "system.home")?;
    bar.touches.contains(&Touch::SwipeUp).then(|| (bar.id.clone(), Touch::SwipeUp))
}

fn is_a_swipe(touch: Touch) -> bool {
    !matches!(touch, Touch::Tap | Touch::Hold)
}

fn takes_only(widget: &Widget, touch: Touch) -> bool {
    widget.touches == [touch]
}

fn one(found: Vec<&Widget>) -> Meant {
    match found.as_slice() {
        [] => Meant::Nothing,
        [one] => Meant::One(one.id.clone()),
        several => Meant::Several(several.iter().map(|widget| widget.id.clone()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, read, write};
    use phone::screen::Touch;

    #[test]
    fn lines_are_read_as_they_are_written_down() {
        let touch = |touch, name: &str| Some(Line::Touch(touch, Some(name.to_owned())));
        for (line, meant) in [
            ("tap 通讯录", touch(Touch::Tap, "通讯录")),
            ("  hold 女儿 小林 ", touch(Touch::Hold, "女儿 小林")),
            ("swipe up", Some(Line::Touch(Touch::SwipeUp, None))),
            ("swipe left #a.b", touch(Touch::SwipeLeft, "#a.b")),
            ("type 你好 呀", Some(Line::Type("你好 呀".to_owned()))),
            ("type", Some(Line::Type(String::new()))),
            ("write 好妈", Some(Line::Write("好妈".to_owned()))),
            ("write", None),
            ("tick 60", Some(Line::Tick(60))),
            ("back", Some(Line::Back)),
            ("want at=wechat.moments", Some(Line::Want("at=wechat.moments".to_owned()))),
            ("tap", None),
            ("swipe round", None),
            ("tick soon", None),
            ("jump", None),
        ] {
            assert_eq!(read(line), meant, "{line}");
        }
    }

    #[test]
    fn every_touch_is_written_as_a_line_that_is_taken_back() {
        for touch in
            [Touch::Tap, Touch::Hold, Touch::SwipeUp, Touch::SwipeDown, Touch::SwipeLeft, Touch::SwipeRight]
        {
            let line = write(touch, "wechat.back");
            assert_eq!(read(&line), Some(Line::Touch(touch, Some("#wechat.back".to_owned()))));
        }
    }
}
