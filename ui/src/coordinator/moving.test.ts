// Do the arrow keys stay inside the table?
import { expect, it } from 'vitest';
import { inside, moved } from './moving';

const SIZE = { rows: 30, columns: 7 };

it.each([
  ['ArrowDown', { row: 1, column: 0 }],
  ['ArrowRight', { row: 0, column: 1 }],
  ['ArrowUp', { row: 0, column: 0 }],
  ['ArrowLeft', { row: 0, column: 0 }],
  ['End', { row: 0, column: 6 }],
  ['PageDown', { row: 10, column: 0 }],
])('%s from the first cell', (key, to) => {
  expect(moved({ row: 0, column: 0 }, key, SIZE)).toEqual(to);
});

it('stops at the last cell', () => {
  expect(moved({ row: 29, column: 6 }, 'ArrowDown', SIZE)).toEqual({ row: 29, column: 6 });
  expect(moved({ row: 29, column: 6 }, 'ArrowRight', SIZE)).toEqual({ row: 29, column: 6 });
});

it('stays inside when the class is smaller', () => {
  expect(inside({ row: 29, column: 6 }, { rows: 5, columns: 7 })).toEqual({ row: 4, column: 6 });
  expect(inside({ row: 3, column: 2 }, SIZE)).toEqual({ row: 3, column: 2 });
});

it('leaves other keys alone', () => {
  expect(moved({ row: 3, column: 3 }, 'Tab', SIZE)).toBeNull();
});
