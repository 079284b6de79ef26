// Is what the finger draws kept as it is, and never more than the core takes?
import { expect, test } from 'vitest';
import { longer, MOST_POINTS, pathOf, restMs, toThousandths, type Stroke } from './ink';

test('a finger that rests adds nothing', () => {
  const stroke = longer(longer([], [10, 10]), [10.5, 10.5]);
  expect(stroke).toEqual([[10, 10]]);
});

test('a stroke never has too many points, and keeps its beginning and its end', () => {
  let stroke: Stroke = [];
  for (let at = 0; at < 1500; at += 1) stroke = longer(stroke, [at * 2, 0]);
  expect(stroke.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(stroke[0]).toEqual([0, 0]);
  expect(stroke.at(-1)).toEqual([2998, 0]);
});

test('places are thousandths of the height, and never beside the pad', () => {
  expect(toThousandths([[[72, 144], [-3, 0]]], 144)).toEqual([[[500, 1000], [0, 0]]]);
});

test('a dot is drawn too', () => {
  expect(pathOf([[3, 4]])).toBe('M3 4L3 4');
  expect(pathOf([])).toBe('');
});

test('slower hands have longer', () => {
  expect([restMs(10), restMs(15), restMs(20)]).toEqual([900, 1350, 1800]);
});
