//! A character as lines, brought to one size, place and balance, whoever wrote it.

/// Strokes, each a line through its points.
pub(crate) type Shape = Vec<Vec<[f32; 2]>>;

/// Side of the square that a shape is brought into.
const SIDE: f32 = 1.0;
/// How far apart the points of an even line are while a shape is measured: three to a cell of the features.
const MEASURING: f32 = 1.0 / 24.0;
/// How many spreads from the middle the edge of the square is.
const SPREADS: f32 = 2.0;
/// How much of the balance comes from where the lines lie, the rest from the box around them.
const BALANCE: f32 = 0.9;

/// The same lines in a square of side 1; `None` if nothing is written.
pub(crate) fn normalised(shape: &Shape) -> Option<Shape> {
    let (low, high) = bounds(shape)?;
    let size = (high[0] - low[0]).max(high[1] - low[1]).max(1e-3);
    let boxed: Shape = shape
        .iter()
        .map(|stroke| stroke.iter().map(|p| [(p[0] - low[0]) / size, (p[1] - low[1]) / size]).collect())
        .collect();
    let boxed = even(&boxed, MEASURING);
    let (x, y) = (Axis::of(&boxed, 0), Axis::of(&boxed, 1));
    let (w, h) = stretched(x.reach, y.reach);
    Some(
        boxed
            .iter()
            .map(|stroke| stroke.iter().map(|p| [x.place(p[0], w), y.place(p[1], h)]).collect())
            .collect(),
    )
}

/// Corners of the box around the shape.
fn bounds(shape: &Shape) -> Option<([f32; 2], [f32; 2])> {
    let mut points = shape.iter().flatten();
    let first = *points.next()?;
    Some(points.fold((first, first), |(low, high), p| {
        ([low[0].min(p[0]), low[1].min(p[1])], [high[0].max(p[0]), high[1].max(p[1])])
    }))
}

/// Where the lines lie along one axis.
struct Axis {
    middle: f32,
    reach: f32,
}

impl Axis {
    fn of(shape: &Shape, axis: usize) -> Axis {
        let (mut sum, mut squares, mut count) = (0.0, 0.0, 0.0_f32);
        let (mut low, mut high) = (f32::MAX, f32::MIN);
        for p in shape.iter().flatten() {
            sum += p[axis];
            squares += p[axis] * p[axis];
            count += 1.0;
            low = low.min(p[axis]);
            high = high.max(p[axis]);
        }
        let mean = sum / count.max(1.0);
        let spread = (squares / count.max(1.0) - mean * mean).max(0.0).sqrt();
        let middle = BALANCE * mean + (1.0 - BALANCE) * (low + high) / 2.0;
        let reach = BALANCE * 2.0 * SPREADS * spread + (1.0 - BALANCE) * (high - low);
        Axis { middle, reach: reach.max(1e-3) }
    }

    fn place(&self, at: f32, side: f32) -> f32 {
        ((at - self.middle) / self.reach * side + 0.5).clamp(0.0, SIDE)
    }
}

/// Width and height of the normalised shape: what is narrow or flat becomes less so, but stays it.
fn stretched(w: f32, h: f32) -> (f32, f32) {
    let ratio = (w.min(h) / w.max(h)).max(0.0);
    // The root keeps 一 flat and 丨 narrow and brings everything else near a square.
    let short = ratio.sqrt();
    if w < h { (short, 1.0) } else { (1.0, short) }
}

/// The same lines through points about `step` apart.
pub(crate) fn even(shape: &Shape, step: f32) -> Shape {
    shape.iter().map(|stroke| even_stroke(stroke, step)).collect()
}

fn even_stroke(stroke: &[[f32; 2]], step: f32) -> Vec<[f32; 2]> {
    let mut out = Vec::new();
    let Some(first) = stroke.first() else { return out };
    out.push(*first);
    let mut left = step;
    for pair in stroke.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let length = distance(from, to);
        let mut at = left;
        while at <= length {
            let t = at / length;
            out.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
            at += step;
        }
        left = at - length;
    }
    if let Some(last) = stroke.last()
        && out.last().is_some_and(|end| distance(*end, *last) > step / 4.0)
    {
        out.push(*last);
    }
    out
}

/// How far apart two points are.
pub(crate) fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
    (dx * dx + dy * dy).sqrt()
}
