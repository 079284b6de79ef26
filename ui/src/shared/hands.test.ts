// Do the rules of age-friendly §2.1 hold to the millisecond and the pixel (acceptance 9–12, 31–33)?
import { describe, expect, it } from 'vitest';
import { Debounce, Hand, nearest, PAGE, PHONE, REFERENCE_MM_PER_PX, type Contact, type Gesture, type Target } from './hands';

const touch = (x: number, y: number, at: number, more: Partial<Contact> = {}): Contact => ({
  id: 1, x, y, at, width: 1, height: 1, ...more,
});

/** Puts a finger down at the first place, moves through the others, lifts it at the last. */
function draw(path: readonly [x: number, y: number, at: number][], hand = new Hand(PAGE)): Gesture | null {
  const [start, ...rest] = path.map(([x, y, at]) => touch(x, y, at));
  const end = rest.at(-1);
  if (start === undefined || end === undefined) throw new Error('a path has two places');
  hand.down(start);
  for (const place of rest) hand.move(place);
  return hand.up(end);
}

describe('a tap', () => {
  it('is what a press of 1500 ms with 20 px of drift is', () => {
    expect(draw([[100, 100, 0], [120, 100, 1500]])).toEqual({ kind: 'tap', x: 100, y: 100, long: false });
  });
  it('is called long after 1500 ms', () => {
    expect(draw([[100, 100, 0], [100, 100, 1501]])).toMatchObject({ kind: 'tap', long: true });
  });
  it('counts at 24 px of drift and not at 25', () => {
    expect(draw([[0, 0, 0], [24, 0, 100]])?.kind).toBe('tap');
    expect(draw([[0, 0, 0], [25, 0, 100]])).toBeNull();
  });
  it('is lost by wandering off, even when the finger comes back', () => {
    expect(draw([[0, 0, 0], [90, 0, 50], [0, 0, 100]])).toBeNull();
  });
  it('needs the finger to be lifted', () => {
    const hand = new Hand(PAGE);
    hand.down(touch(0, 0, 0));
    expect(hand.held(100), 'putting the finger down does nothing by itself').toBe(false);
  });
  it('is ignored for 400 ms after a new page', () => {
    const hand = new Hand(PAGE);
    hand.pageChanged(1000);
    expect(draw([[0, 0, 1100], [0, 0, 1399]], hand)).toBeNull();
    expect(draw([[0, 0, 1350], [0, 0, 1400]], hand)?.kind).toBe('tap');
  });
  it('that began on the old page does not land on the new one', () => {
    const hand = new Hand(PAGE);
    hand.down(touch(0, 0, 0));
    hand.pageChanged(100);
    expect(hand.up(touch(0, 0, 900))).toBeNull();
  });
});

describe('other fingers', () => {
  it('are ignored while the first is down', () => {
    const hand = new Hand(PAGE);
    hand.down(touch(0, 0, 0));
    expect(hand.down(touch(50, 0, 10, { id: 2 }))).toBe(false);
    expect(hand.up(touch(50, 0, 20, { id: 2 }))).toBeNull();
    expect(hand.up(touch(0, 0, 30))?.kind).toBe('tap');
  });
  it('are ignored when they are a palm', () => {
    const hand = new Hand(PAGE);
    expect(hand.down(touch(0, 0, 0, { width: 76 }))).toBe(false);
    expect(hand.down(touch(0, 0, 0, { width: 75 }))).toBe(true);
  });
  it('that the system takes away leave nothing behind', () => {
    const hand = new Hand(PAGE);
    hand.down(touch(0, 0, 0));
    hand.cancel(1);
    expect(hand.up(touch(0, 0, 30))).toBeNull();
  });
});

describe('a hold', () => {
  it('comes at 500 ms, once, and the lifting after it is no tap', () => {
    const hand = new Hand(PHONE);
    hand.down(touch(0, 0, 0));
    expect([hand.held(499), hand.held(500), hand.held(700)]).toEqual([false, true, false]);
    expect(hand.up(touch(0, 0, 800))).toBeNull();
  });
  it('comes at 800 ms when set so', () => {
    const hand = new Hand({ ...PHONE, holdMs: 800 });
    hand.down(touch(0, 0, 0));
    expect([hand.held(799), hand.held(800)]).toEqual([false, true]);
  });
  it('does not come while the finger moves', () => {
    const hand = new Hand(PHONE);
    hand.down(touch(0, 0, 0));
    hand.move(touch(40, 0, 300));
    expect(hand.held(600)).toBe(false);
  });
});

describe('a swipe', () => {
  it.each([
    [[0, -40], 'up'],
    [[0, 40], 'down'],
    [[-40, 0], 'left'],
    [[40, 0], 'right'],
    [[39, -40], 'up'],
    [[-60, 59], 'left'],
  ] as const)('of %j goes %s', ([x, y], direction) => {
    expect(draw([[0, 0, 0], [x, y, 300]])).toMatchObject({ kind: 'swipe', direction });
  });
  it('needs 40 px within 1500 ms', () => {
    expect(draw([[0, 0, 0], [0, -39, 300]])).toBeNull();
    expect(draw([[0, 0, 0], [0, -90, 1500]])?.kind).toBe('swipe');
    expect(draw([[0, 0, 0], [0, -90, 1501]])).toBeNull();
  });
  it('may be as slow on the phone as on a real one', () => {
    expect(draw([[0, 0, 0], [0, -90, 5000]], new Hand(PHONE))?.kind).toBe('swipe');
    expect(draw([[0, 0, 0], [0, -90, 5001]], new Hand(PHONE))).toBeNull();
  });
  it('tells where the finger was lifted, and whether it had stopped before', () => {
    expect(draw([[10, 90, 0], [10, 0, 300]])).toMatchObject({ to: { x: 10, y: 0 }, stopped: false });
    expect(draw([[10, 90, 0], [10, 0, 300], [10, 4, 700]])).toMatchObject({ to: { x: 10, y: 4 }, stopped: true });
    expect(draw([[10, 90, 0], [10, 0, 300], [10, 0, 699]])).toMatchObject({ stopped: false });
  });
});

describe('a tremor', () => {
  it('within 500 ms on the same thing is ignored, at 501 ms accepted', () => {
    const debounce = new Debounce(PAGE.debounceMs);
    expect([debounce.accepts('a', 0), debounce.accepts('a', 500), debounce.accepts('a', 501)]).toEqual([true, false, true]);
  });
  it('does not block another thing', () => {
    const debounce = new Debounce(PAGE.debounceMs);
    expect([debounce.accepts('a', 0), debounce.accepts('b', 10)]).toEqual([true, true]);
  });
  it('is 350 ms on the phone', () => {
    const debounce = new Debounce(PHONE.debounceMs);
    expect([debounce.accepts('a', 0), debounce.accepts('a', 350), debounce.accepts('a', 351)]).toEqual([true, false, true]);
  });
});

describe('a near miss', () => {
  const mm = (millimetres: number) => millimetres / REFERENCE_MM_PER_PX;
  const box = (what: string, x: number): Target<string> => ({ what, x, y: 0, w: 60, h: 60 });
  const tapAt = (x: number, ...targets: Target<string>[]) =>
    nearest(targets, { x, y: 30 }, PAGE, REFERENCE_MM_PER_PX);

  it('up to 8 mm beside the only thing counts for it', () => {
    expect(tapAt(60 + mm(7.9), box('a', 0))).toEqual({ what: 'a', nearMiss: true });
    expect(tapAt(60 + mm(8.1), box('a', 0))).toBeNull();
  });
  it('does not count when something else is within 12 mm', () => {
    expect(tapAt(60 + mm(6), box('a', 0), box('b', 60 + mm(17.9)))).toBeNull();
    expect(tapAt(60 + mm(6), box('a', 0), box('b', 60 + mm(18.1)))?.what).toBe('a');
  });
  it('is no miss at all on a small thing that is grown to 44 px', () => {
    const small = { what: 'dots', x: 100, y: 20, w: 24, h: 20 };
    expect(nearest([small], { x: 91, y: 30 }, PAGE, REFERENCE_MM_PER_PX)).toEqual({ what: 'dots', nearMiss: false });
  });
  it('between two grown things goes to the nearer one', () => {
    const left = { what: 'left', x: 0, y: 0, w: 20, h: 44 };
    const right = { what: 'right', x: 30, y: 0, w: 20, h: 44 };
    expect(nearest([left, right], { x: 27, y: 20 }, PAGE, REFERENCE_MM_PER_PX)?.what).toBe('right');
  });
});
