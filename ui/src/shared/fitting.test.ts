// Do forty people fit on a few pages?
import { expect, it } from 'vitest';
import { atMost, fitting, openPage } from './fitting';

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

it.each([
  [{ columns: 4, rows: 4 }, 6, { columns: 2, rows: 3 }],
  [{ columns: 4, rows: 2 }, 6, { columns: 3, rows: 2 }],
  [{ columns: 2, rows: 5 }, 6, { columns: 2, rows: 3 }],
  [{ columns: 1, rows: 9 }, 6, { columns: 1, rows: 6 }],
  [{ columns: 2, rows: 2 }, 6, { columns: 2, rows: 2 }],
  [{ columns: 9, rows: 1 }, 6, { columns: 6, rows: 1 }],
  [{ columns: 4, rows: 4 }, Infinity, { columns: 4, rows: 4 }],
])('of %j at most %i', (fit, most, cards) => {
  expect(atMost(fit, most)).toEqual(cards);
});

it('opens where the card is that she comes back from, until she turns', () => {
  expect(openPage(null, 13, 6, 3)).toBe(2);
  expect(openPage(0, 13, 6, 3)).toBe(0);
});

it('opens at the beginning when there is no such card', () => {
  expect(openPage(null, -1, 6, 3)).toBe(0);
});

it('keeps to the pages there are when more fit on one', () => {
  expect(openPage(4, -1, 12, 2)).toBe(1);
});

it.each([
  [900, 2],
  [600, 2],
  [500, 1],
])('cards get narrower before they stand alone in their row, in %i px', (width, columns) => {
  expect(fitting({ width, height: 100 }, { width: 400, narrowest: 280, height: 100 }, 18).columns).toBe(columns);
});
