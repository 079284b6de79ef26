//! Writing: a box with the cursor in it and the on-screen keyboard below.

use smol_str::SmolStr;

use crate::metrics::{KEYBOARD, Metrics, WIDTH};
use crate::parts::{panel, text};
use crate::screen::{Area, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};

/// A box being written in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Writing {
    /// What stands in it.
    pub text: SmolStr,
    /// The cursor is in it and the keyboard is up.
    pub focus: bool,
}

const DELETE: Spot = spot("keyboard.delete");

/// Longest text of a box, in characters.
const LONGEST: usize = 120;

/// A box to write in before anything is written.
#[derive(Clone, Copy)]
pub(crate) struct Empty<'t> {
    /// What it is called aloud.
    pub(crate) label: &'t str,
    /// The grey words in it.
    pub(crate) placeholder: &'t str,
    /// A small picture before them.
    pub(crate) icon: Option<&'t str>,
    /// Lines of text it has room for.
    pub(crate) lines: u8,
}

impl Writing {
    /// A box with the cursor in it.
    #[must_use]
    pub fn focused() -> Self {
        Writing { text: SmolStr::default(), focus: true }
    }

    /// What the box holds now, as typed on the PC's own keyboard.
    pub fn set(&mut self, text: &str) {
        self.text = text.chars().filter(|c| *c != '\n' && *c != '\r').take(LONGEST).collect();
    }

    /// A touch on the on-screen keyboard; `false` if it was not for the keyboard.
    pub(crate) fn touch(&mut self, phrases: &[String], at: Spot, touch: Touch) -> bool {
        match (at.name, at.of) {
            ("keyboard.phrase", Of::Number(n)) => {
                if let Some(phrase) = phrases.get(usize::from(n)) {
                    self.set(phrase);
                }
            }
            ("keyboard.delete", _) if touch == Touch::Hold => self.text = SmolStr::default(),
            ("keyboard.delete", _) => {
                let mut text = self.text.to_string();
                text.pop();
                self.text = text.into();
            }
            ("keyboard.done", _) => self.focus = false,
            _ => return false,
        }
        true
    }

    /// The on-screen keyboard: words to choose from while the box is empty, and 删除.
    pub(crate) fn keyboard(&self, ui: &mut Ui<'_>, phrases: &[String]) {
        if !self.focus {
            return;
        }
        ui.layer(Layer::Keyboard);
        let top = ui.bottom() - KEYBOARD;
        panel(ui, area(0.0, top, WIDTH, KEYBOARD + ui.metrics.strip), PanelGround::Keyboard, false);
        let size = ui.metrics.note;
        if self.text.is_empty() {
            for (n, phrase) in (0u16..).zip(phrases.iter().take(4)) {
                let (column, line) = (f32::from(n % 2), f32::from(n / 2));
                ui.tap(
                    spot_of("keyboard.phrase", Of::Number(n)),
                    area(6.0 + column * 184.0, top + 8.0 + line * 60.0, 178.0, 54.0),
                    || (phrase.clone(), Role::Button, Look::Key { main: false, wide: true }),
                );
            }
        } else {
            text(
                ui,
                area(16.0, top + 18.0, WIDTH - 32.0, 52.0),
                "写好了。想改，就点“删除”；按住它，全没了。",
                size,
                TextStyle::Note,
            );
        }
        let keys = top + 130.0;
        if self.text.is_empty() {
            ui.greyed(DELETE, area(6.0, keys, 178.0, 54.0), || {
                ("删除".into(), Role::Button, Look::Key { main: false, wide: true })
            });
        } else {
            // Held, it takes everything away at once; a search knows that way only.
            ui.add(DELETE, &[Touch::Tap, Touch::Hold], area(6.0, keys, 178.0, 54.0), || {
                ("删除".into(), Role::Button, Look::Key { main: false, wide: true })
            });
            ui.aside(DELETE, Touch::Tap);
        }
        ui.tap(spot("keyboard.done"), area(190.0, keys, 178.0, 54.0), || {
            ("收起键盘".into(), Role::Button, Look::Key { main: false, wide: true })
        });
    }

    /// The box itself.
    pub(crate) fn input(&self, ui: &mut Ui<'_>, name: Spot, area: Area, empty: Empty<'_>) {
        ui.tap(name, area, || {
            (
                empty.label.into(),
                Role::Input,
                Look::Input {
                    text: self.text.to_string(),
                    placeholder: empty.placeholder.into(),
                    focused: self.focus,
                    icon: empty.icon.map(Into::into),
                    lines: empty.lines,
                },
            )
        });
    }
}

/// Lowest line of a page while the keyboard may be up.
pub(crate) fn above_keyboard(metrics: Metrics, writing: &Writing) -> f32 {
    if writing.focus { metrics.bottom() - KEYBOARD } else { metrics.bottom() }
}
