// Do forty people fit on a few pages?
import { expect, it } from 'vitest';
import { fitting } from './fitting';

it.each([
  [{ width: 1200, height: 486 }, { width: 220, height: 150 }, { columns: 5, rows: 3 }],
  [{ width: 1200, height: 485 }, { width: 220, height: 150 }, { columns: 5, rows: 2 }],
  [{ width: 100, height: 10 }, { width: 220, height: 150 }, { columns: 1, rows: 1 }],
])('in %j', (place, card, cards) => {
  expect(fitting(place, card, 18)).toEqual(cards);
});

it('never more side by side than asked', () => {
  expect(fitting({ width: 5000, height: 100 }, { width: 200, height: 100 }, 18, 6).columns).toBe(6);
});
