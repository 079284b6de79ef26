// Does the magnifier show the whole name of a wide row?
import { expect, it } from 'vitest';
import { sightAt, wordsAt, type RowLook } from './row';

const row = (title: string, icon: string | null = null, subtitle: string | null = null): RowLook =>
  ({ kind: 'row', face: null, icon, title, subtitle, aside: null, badge: 0, star: false, tick: null, arrow: true, pinned: false, divider: true }) as unknown as RowLook;

it('begins at the edge as long as the name fits', () => {
  expect(sightAt(row('字体大小'), 56, 17, 143)).toBe(0);
  expect(sightAt(row('字体大小', 'type'), 56, 17, 143)).toBe(0);
});

it('begins later, so that the last character is seen', () => {
  const look = row('字体大小', 'type');
  const from = sightAt(look, 56, 24, 143);
  expect(from).toBe(58 + 4 * 24 + 8 - 143);
  expect(from).toBeLessThan(wordsAt(look, 56));
});

it('never begins behind the beginning of the name', () => {
  expect(sightAt(row('一个长得哪里也放不下的名字'), 56, 24, 143)).toBe(10);
  expect(sightAt(row('一个长得哪里也放不下的名字', 'type', '下面还有一行'), 70, 24, 143)).toBe(52 + 28 - 8);
});
