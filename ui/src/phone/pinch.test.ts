// Do two fingers on a picture do what one finger has for it, and nothing anywhere else?
import { describe, expect, it } from 'vitest';
import type { Look, Screen, Widget } from '../generated/contract';
import type { Contact } from '../shared/hands';
import { Pinch, pinched, Wheel, type Way } from './pinch';

const finger = (id: number, x: number, y: number, width = 20): Contact => ({ id, x, y, at: 0, width, height: width });
const PALM = 75;

function spread(from: readonly [number, number], to: readonly [number, number]): Way | null {
  const pinch = new Pinch();
  from.forEach((x, id) => pinch.down(finger(id, x, 100), PALM));
  const meant = Array.from({ length: 16 }, (_, n) => {
    const id = n % 2;
    const done = Math.floor(n / 2 + 1) / 8;
    return pinch.move(finger(id, (from[id] ?? 0) + ((to[id] ?? 0) - (from[id] ?? 0)) * done, 100));
  });
  return meant.find((it) => it !== null)?.way ?? null;
}

describe('two fingers', () => {
  it('mean larger apart and smaller together', () => {
    expect([spread([100, 150], [60, 190]), spread([60, 260], [120, 200])]).toEqual(['larger', 'smaller']);
  });
  it('mean nothing while they only tremble or go the same way', () => {
    expect([spread([100, 200], [90, 210]), spread([100, 400], [90, 440]), spread([100, 200], [140, 240])]).toEqual([null, null, null]);
  });
  it('count once, and only two of them', () => {
    const pinch = new Pinch();
    pinch.down(finger(1, 100, 100), PALM);
    expect(pinch.move(finger(1, 300, 100)), 'one finger').toBeNull();
    pinch.down(finger(2, 320, 100), PALM);
    expect(pinch.move(finger(2, 400, 200))?.middle).toEqual({ x: 350, y: 150 });
    expect(pinch.move(finger(2, 400, 400)), 'the same two once more').toBeNull();
    pinch.up(1);
    pinch.down(finger(3, 100, 100), PALM);
    pinch.down(finger(4, 100, 200), PALM);
    expect(pinch.move(finger(4, 100, 600)), 'three').toBeNull();
  });
  it('are no palm', () => {
    const pinch = new Pinch();
    pinch.down(finger(1, 100, 100), PALM);
    pinch.down(finger(2, 150, 100, 90), PALM);
    expect(pinch.move(finger(2, 300, 100))).toBeNull();
  });
});

it('a wheel counts by the notch, and a touchpad by many small turns', () => {
  const wheel = new Wheel();
  expect([wheel.turn(-100), wheel.turn(100)]).toEqual(['larger', 'smaller']);
  expect([wheel.turn(-20), wheel.turn(-20), wheel.turn(10), wheel.turn(-20), wheel.turn(-40)]).toEqual([null, null, null, null, 'larger']);
});

function widget(id: string, area: [number, number, number, number], look: Look, more: Partial<Widget> = {}): Widget {
  const [x, y, w, h] = area;
  return { id, label: id, role: 'picture', touches: ['tap'], enabled: true, area: { x, y, w, h }, layer: 'page', look, ...more };
}

const picture: Look = { kind: 'picture', picture: 'lamp', rounded: true };
const screen = (...widgets: Widget[]): Screen => ({ id: 't', title: '', ground: 'grey', width: 375, height: 667, textSize: 20, widgets });
const at = (page: Screen, way: Way, y = 200): string | null => pinched(page, { x: 180, y }, way)?.id ?? null;

describe('a pinch', () => {
  const article = screen(widget('list', [0, 64, 375, 540], { kind: 'swipe-area' }, { touches: ['swipe-up'] }), widget('photo', [16, 120, 343, 180], picture));
  it('makes a picture of an article large, and touches nothing beside it', () => {
    expect([at(article, 'larger'), at(article, 'smaller'), at(article, 'larger', 400)]).toEqual(['photo', null, null]);
  });
  it('makes it small again, however the glass takes the tap', () => {
    const shown = widget('shown', [0, 180, 375, 300], picture, { touches: [] });
    const close = widget('close', [0, 24, 375, 620], { kind: 'swipe-area' }, { role: 'area' });
    expect(at(screen(shown, close), 'smaller')).toBe('close');
    expect(at(screen(close, shown), 'smaller')).toBe('close');
    expect(at(screen(widget('large', [0, 64, 375, 580], picture)), 'smaller')).toBe('large');
    expect(at(screen(shown, close), 'larger')).toBeNull();
  });
  it('presses the keys of a photo where it has some', () => {
    const tile = (icon: string, enabled: boolean): Widget => widget(icon, [0, 560, 90, 90], { kind: 'icon-tile', icon }, { enabled, role: 'button' });
    const photo = screen(widget('photo', [0, 80, 375, 211], picture, { touches: [] }), tile('zoom-in', true), tile('zoom-out', false));
    expect([at(photo, 'larger'), at(photo, 'smaller')]).toEqual(['zoom-in', null]);
  });
  it('never sends or chooses, and reaches through no veil', () => {
    expect(at(screen(widget('sticker', [100, 150, 100, 100], picture, { role: 'button' })), 'larger')).toBeNull();
    const veil = widget('veil', [0, 0, 375, 667], { kind: 'mask', dim: true }, { layer: 'sheet', role: 'button' });
    expect(at(screen(widget('photo', [16, 120, 343, 180], picture), veil), 'larger')).toBeNull();
  });
});
