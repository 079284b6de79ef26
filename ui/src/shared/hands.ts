// What did the finger mean? The rules for older hands of age-friendly §2.1, without any page around them.
//
// Pure: times come in as milliseconds, places as CSS pixels. The page around feeds pointer events in
// and gets taps, holds and swipes out.

/** The numbers of one region of the window. */
export interface Rules {
  /** A press up to this long is a tap (ms). */
  readonly tapMs: number;
  /** A finger may drift this far and still tap (px). */
  readonly driftPx: number;
  /** From this long on a press is a hold where something can be held (ms). */
  readonly holdMs: number;
  /** A second tap on the same thing within this time is a tremor (ms). */
  readonly debounceMs: number;
  /** After a new page taps are ignored for this long (ms). */
  readonly quietMs: number;
  /** A contact wider than this is a palm (px). */
  readonly palmPx: number;
  /** A swipe is at least this long (px) … */
  readonly swipePx: number;
  /** … and takes at most this long (ms). */
  readonly swipeMs: number;
  /** A tap this near to one thing only counts for it (mm) … */
  readonly nearMm: number;
  /** … when nothing else is within this distance (mm). */
  readonly clearMm: number;
  /** Small things can be hit as if they were this large (px). */
  readonly growPx: number;
}

/** Everything outside the practice phone. */
export const PAGE: Rules = {
  tapMs: 1500,
  driftPx: 24,
  holdMs: 500,
  debounceMs: 500,
  quietMs: 400,
  palmPx: 75,
  swipePx: 40,
  swipeMs: 1500,
  nearMm: 8,
  clearMm: 12,
  growPx: 44,
};

/**
 * The practice phone: the same, but the same key may be pressed again sooner, and a swipe may take as long as on a real
 * phone, which does not mind how slowly a list is pulled.
 */
export const PHONE: Rules = { ...PAGE, debounceMs: 350, swipeMs: 5000 };

/** A finger that has moved less than this is at rest (px) … */
const STILL_PX = 8;
/** … and one that rests for this long before it is lifted has stopped on purpose (ms). */
const STOPPED_MS = 400;

/** The reference display of age-friendly §0: 23.8" at 1920 × 1080. */
export const REFERENCE_MM_PER_PX = 0.274;

/** One pointer at one moment. */
export interface Contact {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Milliseconds on any steady clock. */
  readonly at: number;
  /** Width and height of the touching area (px); 1 for a mouse. */
  readonly width: number;
  readonly height: number;
}

/** Where a swipe went. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** What the finger did; places are where it first touched, and of a swipe also where it was lifted. */
export type Gesture =
  | { readonly kind: 'tap'; readonly x: number; readonly y: number; readonly long: boolean }
  | {
      readonly kind: 'swipe';
      readonly x: number;
      readonly y: number;
      readonly to: { readonly x: number; readonly y: number };
      readonly direction: Direction;
      /** It came to rest before it was lifted. */
      readonly stopped: boolean;
    };

/** Follows one finger at a time from touching to letting go. */
export class Hand {
  readonly #rulesNow: () => Rules;
  #first: Contact | null = null;
  #farthest = 0;
  /** Where it has rested since when. */
  #rest: Contact | null = null;
  #heldAlready = false;
  #quietUntil = -Infinity;

  /** Rules that may change, with whose hand it is, are asked for each time. */
  constructor(rules: Rules | (() => Rules)) {
    this.#rulesNow = typeof rules === 'function' ? rules : () => rules;
  }

  get #rules(): Rules {
    return this.#rulesNow();
  }

  /** A new page has come up: what is on its way belongs to the old one. */
  pageChanged(at: number): void {
    this.#quietUntil = at + this.#rules.quietMs;
    this.#first = null;
  }

  /** A finger came down. `false`: it does not count (a palm, or a second finger). */
  down(contact: Contact): boolean {
    if (this.#first !== null) return false;
    if (Math.max(contact.width, contact.height) > this.#rules.palmPx) return false;
    this.#first = contact;
    this.#rest = contact;
    this.#farthest = 0;
    this.#heldAlready = false;
    return true;
  }

  /** It moved. `true` while it still rests where it came down. */
  move(contact: Contact): boolean {
    if (this.#first?.id !== contact.id) return false;
    this.#farthest = Math.max(this.#farthest, distance(this.#first, contact));
    if (this.#rest === null || distance(this.#rest, contact) > STILL_PX) this.#rest = contact;
    if (Math.max(contact.width, contact.height) > this.#rules.palmPx) this.#first = null;
    return this.resting;
  }

  /** It was lifted: what was meant by it, if anything. */
  up(contact: Contact): Gesture | null {
    const first = this.#first;
    if (first?.id !== contact.id) return null;
    this.#farthest = Math.max(this.#farthest, distance(first, contact));
    this.#first = null;
    if (this.#heldAlready || contact.at < this.#quietUntil) return null;
    const lasted = contact.at - first.at;
    if (this.#farthest <= this.#rules.driftPx) {
      return { kind: 'tap', x: first.x, y: first.y, long: lasted > this.#rules.tapMs };
    }
    if (lasted > this.#rules.swipeMs || distance(first, contact) < this.#rules.swipePx) return null;
    const rest = this.#rest;
    const stopped = rest !== null && distance(rest, contact) <= STILL_PX && contact.at - rest.at >= STOPPED_MS;
    const to = { x: contact.x, y: contact.y };
    return { kind: 'swipe', x: first.x, y: first.y, to, direction: direction(first, contact), stopped };
  }

  /** The system took it away. */
  cancel(id: number): void {
    if (this.#first?.id === id) this.#first = null;
  }

  /** Asked while the finger is down: has it rested long enough to be a hold? Answers `true` once. */
  held(at: number): boolean {
    if (!this.resting || this.#first === null || this.#heldAlready) return false;
    if (at < this.#quietUntil || at - this.#first.at < this.#rules.holdMs) return false;
    this.#heldAlready = true;
    return true;
  }

  /** A finger is down and has not wandered off. */
  get resting(): boolean {
    return this.#first !== null && this.#farthest <= this.#rules.driftPx;
  }
}

/** Lets the first tap on a thing through and the tremor after it not. */
export class Debounce {
  readonly #ms: () => number;
  #last: { readonly target: unknown; readonly at: number } | null = null;

  constructor(ms: number | (() => number)) {
    this.#ms = typeof ms === 'function' ? ms : () => ms;
  }

  /** Whether this tap counts; one at exactly the limit does not. */
  accepts(target: unknown, at: number): boolean {
    const tremor = this.#last !== null && this.#last.target === target && at - this.#last.at <= this.#ms();
    if (!tremor) this.#last = { target, at };
    return !tremor;
  }
}

/** Something that can be hit. */
export interface Target<T> {
  readonly what: T;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What a tap beside everything counts for: a small thing grown to size, or the only one near. */
export function nearest<T>(
  targets: readonly Target<T>[],
  point: { readonly x: number; readonly y: number },
  rules: Rules,
  mmPerPx: number,
): { readonly what: T; readonly nearMiss: boolean } | null {
  const byDistance = targets
    .map((target) => ({ target, px: gap(target, point) }))
    .sort((a, b) => a.px - b.px);
  const first = byDistance[0];
  if (first === undefined) return null;
  if (within(grown(first.target, rules.growPx), point)) return { what: first.target.what, nearMiss: false };
  const second = byDistance[1];
  const alone = second === undefined || second.px * mmPerPx > rules.clearMm;
  if (!alone || first.px * mmPerPx > rules.nearMm) return null;
  return { what: first.target.what, nearMiss: true };
}

/** Whether a point lies in a rectangle. */
export function within(
  area: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  point: { readonly x: number; readonly y: number },
): boolean {
  return point.x >= area.x && point.x <= area.x + area.w && point.y >= area.y && point.y <= area.y + area.h;
}

function grown<T>(target: Target<T>, px: number): Target<T> {
  const dx = Math.max(0, px - target.w) / 2;
  const dy = Math.max(0, px - target.h) / 2;
  return { ...target, x: target.x - dx, y: target.y - dy, w: target.w + 2 * dx, h: target.h + 2 * dy };
}

function gap(area: Target<unknown>, point: { readonly x: number; readonly y: number }): number {
  const dx = Math.max(area.x - point.x, 0, point.x - area.x - area.w);
  const dy = Math.max(area.y - point.y, 0, point.y - area.y - area.h);
  return Math.hypot(dx, dy);
}

function distance(a: Contact, b: Contact): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The nearest of the four directions, so that each takes ± 45°. */
function direction(from: Contact, to: Contact): Direction {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 'right' : 'left';
  return dy > 0 ? 'down' : 'up';
}
