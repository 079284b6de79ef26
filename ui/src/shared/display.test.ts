// Do the display's numbers come out as in age-friendly §0?
import { expect, it } from 'vitest';
import { factor, mmPerPx, nextScale } from './display';

it('the reference display has 0.274 mm per pixel and factor 1', () => {
  const mm = mmPerPx(23.8, 1920, 1080);
  expect(mm).toBeCloseTo(0.274, 3);
  expect(factor(mm)).toBeCloseTo(1, 2);
});

it('a 15.6 inch laptop at 125 % gets larger letters', () => {
  expect(factor(mmPerPx(15.6, 1536, 864))).toBeCloseTo(1.22, 2);
});

it('the factor never shrinks and never doubles', () => {
  expect([factor(0.5), factor(0.05)]).toEqual([1, 1.5]);
});

it('大字 goes round', () => {
  expect([100, 125, 150, 200].map(nextScale)).toEqual([125, 150, 200, 100]);
});
