//! What the page beside the phone says about an attempt, without how it looks.

mod phase;

use phone::screen::{Area, Look, Screen, Touch, Widget};

use crate::attempt::Attempt;
use crate::course::Lesson;
use crate::engine::Engine;
use crate::happening::Place;
use crate::ladder::{HAND, RING, TEACHER};
use crate::words::{self, Piece};

use self::phase::phase;

/// Said when she comes nearer again by herself.
pub(crate) const CAME_BACK: &str = "您自己往回走了，这个本事很有用。";

/// Said when she is somewhere else, by the title of the page.
pub(crate) fn elsewhere(title: &str) -> String {
    format!("这里是「{title}」。不要紧，照左边的话走。")
}

/// The card where the goal of a step is out of reach.
pub(crate) const DEAD_END: (&str, &str) = ("这样走下去，这一步做不成了。", "点“上一步”，回到这一步的开头。");

/// Said beside the ring where the page has asked for the swipe itself.
const HELPED: &str = "不好滑，就点“帮我滑一下”。";

/// Everything to show.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The practice phone.
    pub screen: Screen,
    /// What the page says.
    pub phase: Phase,
    /// The hint that is shown.
    pub hint: Option<Hint>,
    /// What just happened.
    pub feedback: Option<Feedback>,
    /// "If you end up here": what this page is, and the way back.
    pub card: Option<(String, String)>,
    /// 上一步 can go back.
    pub can_step_back: bool,
    /// How much longer she may be still until the next level, in ms.
    pub next_hint_in_ms: Option<u32>,
    /// In how much time something happens by itself on the phone, in ms; `None` if nothing is due.
    pub next_event_in_ms: Option<u32>,
    /// 请老师 was pressed.
    pub teacher_called: bool,
    /// What a magnifier should show.
    pub magnify: Option<Area>,
    /// Ids of widgets to grey on the first runs.
    pub greyed: Vec<String>,
}

/// What the page says.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// One step.
    Step {
        /// Counted from 1.
        number: u16,
        /// How many.
        count: u16,
        /// The sentence.
        instruction: Vec<Piece>,
        /// 「您会看到……」.
        expect: String,
        /// What is spoken.
        speech: String,
    },
    /// The self-check question.
    Check {
        /// The question.
        question: String,
        /// The answers.
        choices: Vec<String>,
        /// Choice, the one that fits, and why.
        answered: Option<(u16, u16, String)>,
        /// What is spoken.
        speech: String,
    },
    /// The ending.
    Finished {
        /// Names the deed.
        headline: String,
        /// What she can do.
        can_do: String,
        /// What went well.
        lines: Vec<String>,
        /// What is spoken.
        speech: String,
    },
    /// Free practice.
    Free {
        /// The wish that was chosen: an id of the course's wishes.
        chosen: Option<String>,
        /// The sentence.
        instruction: Vec<Piece>,
        /// How far it is.
        touches_left: Option<u32>,
        /// What is spoken.
        speech: String,
    },
}

/// A hint.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint {
    /// 1–4.
    pub level: u8,
    /// What is said.
    pub words: String,
    /// The widget that wears the ring.
    pub ring: Option<String>,
    /// The touch that the hand shows.
    pub hand: Option<Touch>,
    /// The touch that is needed.
    pub touch: Touch,
    /// How far it is, if that is proved.
    pub touches_left: Option<u32>,
}

/// What just happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feedback {
    /// A step was done.
    Done(String),
    /// She is somewhere else.
    Elsewhere(String),
    /// She came back by herself.
    Back(String),
}

/// The view of an attempt.
#[must_use]
pub fn view(engine: &Engine, attempt: &Attempt) -> View {
    let world = &engine.phone().world;
    let screen = attempt.phone().screen(world);
    let next = attempt.next_touch().and_then(|((spot, touch), left)| {
        let id = spot.id(world);
        let widget = screen.widgets.iter().find(|w| w.id == id)?.clone();
        Some(Next { widget, touch, left, character: attempt.next_character(engine) })
    });
    let lesson = attempt.lesson(engine);
    let working = matches!(attempt.place(), Place::Step(_) | Place::Free(_));
    let phase = phase(engine, attempt, lesson, &screen, next.as_ref());
    let hint = next.as_ref().filter(|_| working).and_then(|next| hint(&screen, attempt, next, &phase));
    let ring = hint.as_ref().and_then(|hint| hint.ring.clone());
    let greyed =
        if attempt.greys_others() && ring.is_some() { others(&screen, next.as_ref()) } else { Vec::new() };
    View {
        phase,
        magnify: next.as_ref().filter(|_| ring.is_some()).and_then(|next| small(&next.widget)),
        hint,
        feedback: attempt.feedback().cloned(),
        card: card(engine, attempt, lesson.filter(|_| working && !attempt.is_test())),
        can_step_back: attempt.can_step_back(),
        next_hint_in_ms: if working && next.is_some() { attempt.ladder().next_ms() } else { None },
        next_event_in_ms: attempt.phone().content().next_due().filter(|_| working).map(milliseconds),
        teacher_called: attempt.teacher_called(),
        greyed,
        screen,
    }
}

/// Where she is, and the way back. Something a step is about can be done away with (a picture with its
/// chat): then it is the beginning of the step that leads on.
fn card(engine: &Engine, attempt: &Attempt, lesson: Option<&Lesson>) -> Option<(String, String)> {
    if attempt.has_no_way() {
        return lesson.map(|_| (DEAD_END.0.into(), DEAD_END.1.into()));
    }
    let lesson = lesson.filter(|_| attempt.is_off())?;
    let card = lesson.cards.iter().find(|card| attempt.phone().is_at(&engine.phone().world, &card.at))?;
    Some((card.here.clone(), card.back.clone()))
}

/// What is due now happens a moment later, so that nothing rings without end.
fn milliseconds(seconds: u32) -> u32 {
    seconds.max(1).saturating_mul(1000)
}

/// The next touch of the shortest way, with the widget as it stands on the screen.
struct Next {
    widget: Widget,
    touch: Touch,
    left: Option<u32>,
    /// What is written with it, where it is the pad.
    character: Option<char>,
}

impl Next {
    fn sentence(&self, screen: &Screen) -> String {
        match self.character {
            Some(character) if self.is_pad() => format!("在格子里写「{character}」。"),
            _ => words::sentence(screen, &self.widget, self.touch),
        }
    }

    /// It is written on, not touched.
    fn is_pad(&self) -> bool {
        matches!(self.widget.look, Look::Pad { .. })
    }
}

impl Phase {
    /// Whether the page asks for exactly this already.
    fn asks(&self, sentence: &str) -> bool {
        match self {
            Phase::Step { instruction, .. } | Phase::Free { instruction, .. } => {
                *instruction == words::pieces(sentence)
            }
            Phase::Check { .. } | Phase::Finished { .. } => false,
        }
    }
}

fn hint(screen: &Screen, attempt: &Attempt, next: &Next, phase: &Phase) -> Option<Hint> {
    let level = attempt.ladder().level();
    let words = match level {
        0 => return None,
        1 => words::region(screen, &next.widget),
        RING | HAND if next.is_pad() => next.sentence(screen),
        RING => match next.touch {
            Touch::Tap if !words::is_let_go_on(&next.widget) => "点红框框住的地方。".into(),
            Touch::Hold if !words::is_pulled_up(screen, &next.widget) => "按住红框框住的地方。".into(),
            // Heard twice in a row it is no help; the button that does it for a stiff hand is.
            touch if touch != Touch::Tap && phase.asks(&next.sentence(screen)) => HELPED.into(),
            _ => next.sentence(screen),
        },
        HAND => "看小手怎么做，您再做一遍。".into(),
        _ => "要不要请老师来看看？".into(),
    };
    Some(Hint {
        level: level.min(TEACHER),
        words,
        ring: (level >= RING).then(|| next.widget.id.clone()),
        hand: (level >= HAND && !next.is_pad()).then_some(next.touch),
        touch: next.touch,
        touches_left: next.left,
    })
}

/// Everything else that could distract, on the first runs (age-friendly §3, reduced functions).
fn others(screen: &Screen, next: Option<&Next>) -> Vec<String> {
    let keep = next.map(|next| next.widget.id.as_str());
    screen
        .widgets
        .iter()
        .filter(|w| !w.touches.is_empty() && Some(w.id.as_str()) != keep)
        .filter(|w| {
            !matches!(
                w.look,
                Look::SwipeArea | Look::Mask { .. } | Look::HomeBar { .. } | Look::Camera { .. }
            )
        })
        .map(|w| w.id.clone())
        .collect()
}

/// The area to magnify when the words or icon on the target are small (age-friendly §1.3).
fn small(widget: &Widget) -> Option<Area> {
    matches!(widget.look, Look::Icon { .. } | Look::Tab { .. } | Look::IconTile { .. } | Look::MenuKey { .. })
        .then_some(widget.area)
}
