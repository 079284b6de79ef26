// Does the magnifier stand there exactly when something small has to be looked for (age-friendly §1.3 rules 2 and 5)?
import { expect, it } from 'vitest';
import type { Area, Look, Screen, Widget } from '../generated/contract';
import { magnified } from './magnified';

const look: Look = { kind: 'button', dress: 'default' };
const at = (x: number, y: number, w: number, h: number): Area => ({ x, y, w, h });
const widget = (id: string, area: Area): Widget => ({ id, label: id, role: 'button', touches: ['tap'], enabled: true, area, layer: 'page', look });
const key = at(20, 100, 90, 60);
const SCREEN: Screen = {
  id: 'test', title: '', ground: 'grey', width: 375, height: 667, textSize: 20,
  widgets: [widget('key', key), widget('page', at(0, 0, 375, 600)), widget('power', at(375, 250, 20, 70))],
};

it('shows whatever wears the ring on a phone drawn small', () => expect(magnified(SCREEN, 'key', null, 1.1)).toEqual(key));

it('shows what the core calls small rather than all of the thing around it', () => {
  const name = at(40, 140, 40, 12);
  expect(magnified(SCREEN, 'key', name, 1.1)).toEqual(name);
});

it('is not needed where the phone is drawn large, or nothing wears the ring', () => {
  expect(magnified(SCREEN, 'key', key, 1.2)).toBeNull();
  expect(magnified(SCREEN, null, key, 1.1)).toBeNull();
});

it('has nothing to show of a page to swipe, or of a key beside the glass', () => {
  expect(magnified(SCREEN, 'page', null, 1)).toBeNull();
  expect(magnified(SCREEN, 'power', null, 1)).toBeNull();
});
