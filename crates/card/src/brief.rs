//! What is said in a step, line by line: every sentence as on the screen, or, where a step has more touches than
//! there is room to say, in fewer words.
//!
//! In fewer words the way to what the picture shows is one line that names what is touched, and a box that is
//! filled in is one sentence: 在…里填…. The sentence the picture belongs to is never shortened otherwise.

use crate::font::Weight;
use crate::ink::{INK, SOFT};
use crate::lines::Span;
use crate::moments::{Moment, On, Saying};

/// A word to look for of so many em stays on one line.
const LONGEST_WHOLE: f32 = 9.0;

/// A line, and the last of the sayings that it says.
pub(crate) struct Line {
    pub spans: Vec<Span>,
    pub until: usize,
}

/// Every sentence on a line of its own.
pub(crate) fn whole(moment: &Moment) -> Vec<Line> {
    let line = |(at, saying)| Line { spans: said(saying, at == moment.pictured), until: at };
    moment.sayings.iter().enumerate().map(line).collect()
}

/// In fewer words.
pub(crate) fn brief(moment: &Moment) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some(saying) = moment.sayings.get(at) {
        let (spans, until) = filled(moment, at)
            .or_else(|| on_the_way(moment, at))
            .unwrap_or_else(|| (said(saying, at == moment.pictured), at));
        lines.push(Line { spans, until });
        at = until + 1;
    }
    lines
}

/// 在「姓名」里填「王秀梅」: a box, and ready words for it. Putting the keyboard away is said once, behind the last box.
fn filled(moment: &Moment, at: usize) -> Option<(Vec<Span>, usize)> {
    let on = |at: usize| moment.sayings.get(at).map(|saying| saying.on);
    if (on(at), on(at + 1)) != (Some(On::Box), Some(On::Words)) {
        return None;
    }
    let name = |at: usize| moment.sayings.get(at).and_then(|saying| named(saying, at == moment.pictured));
    let mut spans = vec![plain("在"), name(at)?, plain("里填"), name(at + 1)?];
    let mut until = at + 1;
    if on(until + 1) == Some(On::Done) {
        until += 1;
        if on(until + 1) != Some(On::Box) {
            spans.extend([plain("，再点"), name(until)?]);
        }
    }
    spans.push(plain("。"));
    Some((spans, until))
}

/// 先点「叉」、「返回」: two touches or more, one after the other, that only lead to what the picture shows.
fn on_the_way(moment: &Moment, at: usize) -> Option<(Vec<Span>, usize)> {
    let is_way = |at: usize| at != moment.pictured && filled(moment, at).is_none();
    let names = moment.sayings.iter().enumerate().skip(at).take_while(|(at, _)| is_way(*at));
    let names: Vec<Vec<Span>> = names.map_while(|(_, saying)| tapped(saying)).collect();
    if names.len() < 2 {
        return None;
    }
    let mut spans = vec![plain(if at < moment.pictured { "先点" } else { "再点" })];
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            spans.push(plain("、"));
        }
        spans.extend(name.iter().cloned());
    }
    spans.push(plain("。"));
    Some((spans, at + names.len() - 1))
}

/// What a plain touch is on, and how often, if the sentence says nothing else.
fn tapped(saying: &Saying) -> Option<Vec<Span>> {
    let [verb, _, stop] = saying.sentence.as_slice() else { return None };
    let is_plain = saying.on != On::Other && verb.text.starts_with('点') && stop.text == "。";
    let mut spans = vec![named(saying, false).filter(|_| is_plain)?];
    spans.extend(times(saying));
    Some(spans)
}

/// The word to look for.
fn named(saying: &Saying, is_pictured: bool) -> Option<Span> {
    let mut strong = saying.sentence.iter().filter(|piece| piece.strong);
    let only = strong.next().filter(|_| strong.next().is_none())?;
    Some(word(&only.text, is_pictured))
}

fn plain(text: &str) -> Span {
    Span::new(text, Weight::Regular, INK)
}

/// A word to look for stands out; a line below it says that it is in the picture.
fn word(text: &str, is_pictured: bool) -> Span {
    let span = Span::new(text, Weight::Bold, INK);
    let whole = span.width() <= LONGEST_WHOLE;
    Span { underlined: is_pictured, whole, ..span }
}

fn times(saying: &Saying) -> Option<Span> {
    let span = Span::new(format!("（{} 次）", saying.times), Weight::Regular, SOFT);
    (saying.times > 1).then_some(Span { whole: true, ..span })
}

/// A sentence as on the screen.
fn said(saying: &Saying, is_pictured: bool) -> Vec<Span> {
    let pieces = saying.sentence.iter();
    let spans =
        pieces.map(|piece| if piece.strong { word(&piece.text, is_pictured) } else { plain(&piece.text) });
    spans.chain(times(saying)).collect()
}
