// Do three taps, and the holds of a game, give the settings of age-friendly §2.1?
import { expect, it } from 'vitest';
import { HandCheck, HoldCheck } from './hand-check';

/** Taps as [down, up]; answers which of them counted, and the check. */
function tapped(...taps: readonly (readonly [number, number])[]): { counted: boolean[]; check: HandCheck } {
  const check = new HandCheck();
  return { counted: taps.map(([down, up]) => check.tap(down, up)), check };
}

it('a steady hand gets the short wait', () => {
  const { counted, check } = tapped([0, 120], [2000, 2120], [4000, 4120]);
  expect(counted).toEqual([true, true, true]);
  expect(check.left).toBe(0);
  expect(check.hands).toEqual({ debounceMs: 300, holdMs: 500 });
});

it.each([
  [200, 500],
  [400, 500],
  [401, 800],
  [600, 800],
])('an echo after %i ms asks for %i ms', (echo, debounceMs) => {
  const { counted, check } = tapped([0, 100], [100 + echo - 40, 100 + echo], [3000, 3100]);
  expect(counted).toEqual([true, false, true]);
  expect(check.left, 'an echo is none of the three').toBe(1);
  expect(check.hands.debounceMs).toBe(debounceMs);
});

it('who taps again later than an echo means it', () => {
  expect(tapped([0, 100], [650, 701]).counted).toEqual([true, true]);
});

it.each([
  [450, 500],
  [451, 800],
])('a finger resting %i ms holds from %i ms on', (rest, holdMs) => {
  expect(tapped([0, 100], [2000, 2000 + rest]).check.hands.holdMs).toBe(holdMs);
});

/** Holds as [how long, whether that was enough]; answers from how long on a press is to be a hold. */
function held(now: number, ...holds: readonly (readonly [number, boolean])[]): number {
  const check = new HoldCheck();
  for (const [ms, enough] of holds) check.hold(1000, 1000 + ms, enough);
  return check.holdMs(now);
}

it('who lets go too early for the long hold more than once gets the short one', () => {
  const early = [499, 500, 799, 800].map((ms) => [ms, false] as const);
  expect(held(800, [900, true], ...early)).toBe(500);
  expect(held(800, [900, true], ...early.slice(0, 2)), 'once is chance').toBe(800);
});

it('a hand that always holds long gets the long hold', () => {
  const long = [1200, true] as const;
  expect(held(500, long, long, long)).toBe(800);
  expect(held(500, long, long), 'two holds tell little').toBe(500);
  expect(held(500, long, long, [1199, true])).toBe(500);
  expect(held(500, long, long, long, [300, false]), 'not where one was let go early').toBe(500);
});

it('a hand that was helped or held as asked stays as it is', () => {
  expect([500, 800].map((now) => held(now))).toEqual([500, 800]);
  expect([500, 800].map((now) => held(now, [900, true], [950, true], [1300, true]))).toEqual([500, 800]);
});
