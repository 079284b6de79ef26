// Do three taps give the settings of age-friendly §2.1?
import { expect, it } from 'vitest';
import { HandCheck } from './hand-check';

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
