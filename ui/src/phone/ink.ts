// What is on the pad? Strokes as the finger draws them, in points of the pad.

/** A point: across, down. */
export type Point = readonly [number, number];
export type Stroke = readonly Point[];

/** More than any character has; the core takes no more. */
export const MOST_STROKES = 40;
/** The core takes no more of one stroke. */
export const MOST_POINTS = 200;
/** How long the finger rests before what is there is read, at the usual pace. To write on later is no harm. */
export const REST_MS = 900;
/** A line is as good without points closer than this. */
const CLOSE = 1.5;

/** Longer for whoever likes it slower: pace in tenths, 10 as usual. */
export function restMs(paceTenths: number): number {
  return Math.round((REST_MS * Math.min(25, Math.max(10, paceTenths))) / 10);
}

/** The stroke goes on to this point. */
export function longer(stroke: Stroke, to: Point): Stroke {
  const last = stroke.at(-1);
  if (last !== undefined && Math.hypot(to[0] - last[0], to[1] - last[1]) < CLOSE) return stroke;
  // A very long line is kept whole with every other of its points.
  const kept = stroke.length < MOST_POINTS ? stroke : stroke.filter((_, at) => at % 2 === 0);
  return [...kept, to];
}

/** In thousandths of the pad's height, as the core takes it. */
export function toThousandths(strokes: readonly Stroke[], height: number): [number, number][][] {
  const part = (at: number): number => Math.min(60_000, Math.max(0, Math.round((at / height) * 1000)));
  return strokes.map((stroke) => stroke.map(([x, y]) => [part(x), part(y)]));
}

/** As a path to draw; a dot is a line of no length. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (first === undefined) return '';
  const to = rest.length === 0 ? [first] : rest;
  return `M${first[0]} ${first[1]}${to.map(([x, y]) => `L${x} ${y}`).join('')}`;
}
