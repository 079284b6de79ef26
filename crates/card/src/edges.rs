//! Where do the edges of a picture run? Along one axis: around what must be seen, as far as there is room, and
//! between the pieces that stand there rather than through them.

/// From, to, how bad it is to cut it, and whether it is left away where little of it is seen.
pub(crate) type Span = (f32, f32, f32, bool);

/// How far an edge keeps from a piece, and what may be cut off a piece without anybody seeing it.
const CLEAR: f32 = 5.0;
const UNSEEN: f32 = 1.0;
/// What counts against an edge: a cut; room that is given away; that what must be seen is not in the middle.
const CUT: f32 = 10.0;
const SHORT: f32 = 8.0;
/// A cut that leaves so little of a piece that it is left away counts for less.
const AWAY: f32 = 0.15;
const LITTLE: f32 = 0.6;
/// From this share on a cut counts wholly; a shallower one for so much at least.
const DEEP: f32 = 0.3;
const SHALLOW: f32 = 0.15;
/// So much of the room may be given away before `narrow` counts.
const FREE: f32 = 0.3;
const ASIDE: f32 = 2.0;

/// Edges around `must`, at most `most` apart and inside `whole`, the best first, each with what counts against it.
/// `narrow` is what counts against a picture that gives away much of its room: a low one is only short, a narrow one
/// shows no surroundings. What must be seen leaves room enough.
pub(crate) fn edges(
    must: (f32, f32),
    most: f32,
    whole: (f32, f32),
    pieces: &[Span],
    narrow: f32,
) -> Vec<((f32, f32), f32)> {
    let middle = (must.0 + must.1) / 2.0;
    let plain = (middle - most / 2.0).clamp(whole.0, (whole.1 - most).max(whole.0));
    let froms: Vec<f32> = near(pieces, whole.0, must.0, (must.0 - most, must.0));
    let tos: Vec<f32> = near(pieces, whole.1, must.1, (must.1, must.1 + most));
    let pairs = froms.iter().flat_map(|from| tos.iter().map(move |to| (*from, *to)));
    let full = froms.iter().map(|from| (*from, from + most));
    let filled = tos.iter().map(|to| (to - most, *to));
    let is_good = |(from, to): &(f32, f32)| {
        let holds = *from <= must.0 + UNSEEN && *to >= must.1 - UNSEEN;
        holds && to - from <= most + 0.01 && *from >= whole.0 - 0.01 && *to <= whole.1 + 0.01
    };
    let others = pairs.chain(full).chain(filled).filter(is_good);
    let mut all: Vec<_> = std::iter::once((plain, (plain + most).min(whole.1)))
        .chain(others)
        .map(|edges| (edges, cost(edges, must, most, pieces, narrow)))
        .collect();
    all.sort_by(|one, other| one.1.total_cmp(&other.1));
    all
}

/// Places where an edge may run: at the end, beside what must be seen, and on either side of each piece.
fn near(pieces: &[Span], end: f32, must: f32, (least, most): (f32, f32)) -> Vec<f32> {
    let beside = pieces.iter().flat_map(|piece| [piece.0 - CLEAR, piece.1 + CLEAR]);
    [end, must].into_iter().chain(beside).filter(|place| (least..=most).contains(place)).collect()
}

fn cost((from, to): (f32, f32), must: (f32, f32), most: f32, pieces: &[Span], narrow: f32) -> f32 {
    let bad = |piece: &Span| {
        let seen = (piece.1.min(to) - piece.0.max(from)) / (piece.1 - piece.0).max(0.1);
        let away = if piece.3 && seen < LITTLE { AWAY } else { 1.0 };
        // A hair that is cut off, or that is left, is seen less than half a word.
        piece.2 * away * (seen.min(1.0 - seen) / DEEP).clamp(SHALLOW, 1.0)
    };
    let is_cut = |edge: f32, piece: &Span| piece.0 + UNSEEN < edge && edge < piece.1 - UNSEEN;
    let cuts: f32 = pieces.iter().filter(|piece| is_cut(from, piece) || is_cut(to, piece)).map(bad).sum();
    let short = (1.0 - (to - from) / most).max(0.0);
    let aside = ((from + to) / 2.0 - (must.0 + must.1) / 2.0).abs() / most;
    CUT * cuts + SHORT * short + narrow * (short - FREE).max(0.0) + ASIDE * aside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_runs_between_rows() {
        let rows: Vec<Span> =
            (0..10).map(|at| (at as f32 * 50.0 + 10.0, at as f32 * 50.0 + 40.0, 1.0, false)).collect();
        let (from, to) = edges((210.0, 240.0), 120.0, (0.0, 500.0), &rows, 0.0)[0].0;
        assert!(
            rows.iter().all(|row| cost((from, to), (210.0, 240.0), 120.0, &[*row], 0.0) < CUT),
            "{from} {to}"
        );
        assert!(from <= 210.0 && to >= 240.0 && to - from <= 120.01, "{from} {to}");
    }

    #[test]
    fn without_pieces_it_is_the_middle() {
        assert_eq!(edges((200.0, 220.0), 100.0, (0.0, 500.0), &[], 0.0)[0].0, (160.0, 260.0));
        assert_eq!(
            edges((0.0, 20.0), 100.0, (0.0, 500.0), &[], 0.0)[0].0,
            (0.0, 100.0),
            "at the end of the phone"
        );
    }
}
