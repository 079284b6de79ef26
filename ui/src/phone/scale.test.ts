// Does the phone fill the window as age-friendly §1.3 computes it?
import { expect, it } from 'vitest';
import { phoneScale } from './scale';

const GLASS = { width: 375, height: 667 };

it.each([
  [{ w: 2000, h: 900.45 }, 1.35],
  [{ w: 2000, h: 1000.5 }, 1.5],
  [{ w: 2000, h: 667 }, 1],
  [{ w: 2000, h: 666 }, 0.95],
  [{ w: 400, h: 2000 }, 1.05],
  [{ w: 10, h: 10 }, 0.5],
])('%j gives %d', (free, scale) => {
  expect(phoneScale(free, GLASS)).toBe(scale);
});
