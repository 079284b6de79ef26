// Do the rules follow the hand that is here?
import { afterEach, expect, it } from 'vitest';
import { PAGE, PHONE } from './hands';
import { pageRules, phoneRules, readHands, USUAL } from './own-hands.svelte';

afterEach(() => readHands(USUAL));

it('are the usual ones until a hand was tried out', () => {
  expect(pageRules()).toEqual(PAGE);
  expect(phoneRules()).toEqual(PHONE);
});

it('wait longer for a hand that trembles, on the phone a little less', () => {
  readHands({ debounceMs: 800, holdMs: 800 });
  expect(pageRules()).toMatchObject({ debounceMs: 800, holdMs: 800, tapMs: PAGE.tapMs });
  expect(phoneRules()).toMatchObject({ debounceMs: 560, holdMs: 800 });
});
