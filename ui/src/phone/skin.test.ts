// Are red packets red, and calls dark up to the edges?
import { expect, it } from 'vitest';
import type { Look, Screen, Widget } from '../generated/contract';
import { skin } from './skin';

const widget = (look: Look, h: number): Widget => ({
  id: 'view.0',
  label: '',
  role: 'area',
  layer: 'page',
  area: { x: 0, y: 26, w: 375, h },
  look,
  touches: [],
  enabled: true,
});
const screen = (id: string, ...widgets: Widget[]): Screen => ({ id, title: '', width: 375, height: 667, ground: 'white', textSize: 23.8, widgets });
const portrait = widget({ kind: 'portrait', face: { text: '二', colour: 6 } }, 64);
const dark = (h: number): Widget => widget({ kind: 'panel', ground: 'dark', rounded: false }, h);

it.each([
  ['wechat.red-packet:family', [], 'envelope'],
  ['wechat.money:erge', [portrait], 'packet'],
  ['wechat.money:liu', [], ''],
  ['danger.page', [dark(621)], 'call'],
  ['wechat.moments', [dark(48)], ''],
] as const)('%s', (id, widgets, wanted) => {
  expect(skin(screen(id, ...widgets))).toBe(wanted);
});
