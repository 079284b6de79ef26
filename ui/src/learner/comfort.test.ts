// Does 慢一点 go round, and the voice with it?
import { expect, it } from 'vitest';
import { rateOf } from '../backend/voice.svelte';
import { nextPace, paceAt } from './comfort';

it('goes through three paces and back', () => {
  expect([10, 15, 20, 25].map(nextPace)).toEqual([15, 20, 10, 10]);
  expect([10, 14, 15, 20, 25].map(paceAt)).toEqual([0, 0, 1, 2, 2]);
});

it('slows the voice by 20 characters a minute a step, never below 140', () => {
  const at = (chosen: number): number[] => [10, 15, 20, 25, 40].map((pace) => rateOf(chosen, pace));
  expect(at(200)).toEqual([200, 180, 160, 140, 140]);
  expect(at(250)).toEqual([250, 230, 210, 190, 140]);
  expect(at(140)).toEqual([140, 140, 140, 140, 140]);
});
