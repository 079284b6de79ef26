//! A screen as text: for `wkt phone`, for tests, and for whoever wants to read what is on the glass.

use std::fmt::Write as _;

use crate::screen::{Layer, Look, Role, Screen, Touch, Widget};

/// One line a widget, from top to bottom and left to right, the uppermost layer last.
/// `[ ]` can be touched, `( )` is greyed, plain text is only read; `#` gives the id.
#[must_use]
pub fn draw(screen: &Screen) -> String {
    let mut text = format!("── {} ── {}\n", screen.title, screen.id);
    let mut widgets: Vec<&Widget> = screen.widgets.iter().filter(|w| speaks(w)).collect();
    widgets.sort_by(|a, b| {
        (a.layer, a.area.y, a.area.x)
            .partial_cmp(&(b.layer, b.area.y, b.area.x))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut layer = Layer::Page;
    for widget in widgets {
        if widget.layer != layer {
            layer = widget.layer;
            let _ = writeln!(text, "  ┄┄ {}", layer_words(layer));
        }
        let _ = writeln!(text, "  {}", line(widget));
    }
    text
}

fn speaks(widget: &Widget) -> bool {
    if matches!(widget.look, Look::Panel { .. } | Look::Divider) {
        return false;
    }
    !widget.label.is_empty() || !widget.touches.is_empty()
}

fn line(widget: &Widget) -> String {
    let label = match &widget.look {
        Look::Input { text, placeholder, focused, .. } => {
            let shown = if text.is_empty() { placeholder } else { text };
            format!("{}：{}{}", widget.label, shown, if *focused { "▏" } else { "" })
        }
        Look::Row { title, subtitle, aside, badge, star, tick, .. } => {
            let mut line = title.clone();
            if *star {
                line.push_str(" ★");
            }
            if *badge > 0 {
                let _ = write!(line, " ({badge})");
            }
            for more in [subtitle, aside].into_iter().flatten() {
                let _ = write!(line, " · {more}");
            }
            match tick {
                Some(true) => line.push_str(" ✓"),
                Some(false) => line.push_str(" ○"),
                None => {}
            }
            line
        }
        Look::ControlTile { on, .. } => format!("{}{}", widget.label, if *on { " ●" } else { "" }),
        Look::Level { at, steps, .. } => format!("{} {at}/{steps}", widget.label),
        Look::Tab { selected, badge, .. } => {
            let badge = if *badge > 0 { format!(" ({badge})") } else { String::new() };
            format!("{}{}{badge}", if *selected { "●" } else { "" }, widget.label)
        }
        Look::VoiceBubble { unheard, words, .. } => {
            format!("{}{}{}", widget.label, if *unheard { " ●" } else { "" }, said(words))
        }
        Look::NumberTick { number } => match number {
            Some(number) => format!("{} ✓{number}", widget.label),
            None => format!("{} ○", widget.label),
        },
        Look::CardBubble { note: Some(note), .. } => format!("{} · {note}", widget.label),
        _ => widget.label.clone(),
    };
    if !widget.enabled {
        return format!("({label})");
    }
    if widget.touches.is_empty() {
        return if widget.role == Role::Heading { format!("◆ {label}") } else { label };
    }
    let touches: Vec<&str> =
        widget.touches.iter().filter(|t| **t != Touch::Tap).map(|t| touch_words(*t)).collect();
    let touches = if touches.is_empty() { String::new() } else { format!(" {{{}}}", touches.join("、")) };
    format!("[{label}]{touches} #{}", widget.id)
}

/// What 转文字 made of a voice message.
fn said(words: &[String]) -> String {
    if words.is_empty() { String::new() } else { format!("：{}", words.concat()) }
}

/// The touch in words a learner hears.
#[must_use]
pub fn touch_words(touch: Touch) -> &'static str {
    match touch {
        Touch::Tap => "点",
        Touch::Hold => "按住",
        Touch::SwipeUp => "向上滑",
        Touch::SwipeDown => "向下滑",
        Touch::SwipeLeft => "向左滑",
        Touch::SwipeRight => "向右滑",
    }
}

fn layer_words(layer: Layer) -> &'static str {
    match layer {
        Layer::Page => "这一页",
        Layer::Sheet => "弹出来的",
        Layer::Dialog => "小窗口",
        Layer::Keyboard => "键盘",
        Layer::Toast => "提示",
        Layer::System => "手机",
    }
}
