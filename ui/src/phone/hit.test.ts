// Does a touch find the thing that a person means (age-friendly §1.3 rule 6, §2.1)?
import { describe, expect, it } from 'vitest';
import type { Layer, Look, Screen, Touch, Widget } from '../generated/contract';
import { byHand, hit, letGo, signature, slidTo } from './hit';

const SIZE = { scale: 1, mmPerPx: 0.274 };

function widget(id: string, area: [x: number, y: number, w: number, h: number], more: Partial<Widget> = {}): Widget {
  const [x, y, w, h] = area;
  const look: Look = { kind: 'button', dress: 'default' };
  return { id, label: id, role: 'button', touches: ['tap'], enabled: true, area: { x, y, w, h }, layer: 'page', look, ...more };
}

const dots = (): Widget => widget('dots', [340, 40, 20, 20]);

const panel = (id: string, area: [number, number, number, number], layer: Layer): Widget =>
  widget(id, area, { touches: [], layer, look: { kind: 'panel', ground: 'white', rounded: false } });

const screen = (...widgets: Widget[]): Screen => ({
  id: 'test', title: '', ground: 'grey', width: 375, height: 667, textSize: 20, widgets,
});

function check(what: Screen, x: number, y: number, touch: Touch = 'tap', size = SIZE): string | null {
  const found = hit(what, { x, y }, touch, size);
  return found === null ? null : found.widget.id + (found.nearMiss ? ' (near)' : '');
}

const LIST = screen(
  widget('list', [0, 80, 375, 500], { touches: ['swipe-up'], look: { kind: 'swipe-area' } }),
  widget('row.a', [0, 80, 375, 80]),
  widget('row.b', [0, 160, 375, 80]),
);

describe('a touch', () => {
  it('finds what lies at its place', () => {
    expect(check(LIST, 100, 100)).toBe('row.a');
    expect(check(LIST, 100, 200)).toBe('row.b');
  });
  it('finds the list under a row when it is a swipe', () => {
    expect(check(LIST, 100, 100, 'swipe-up')).toBe('list');
    expect(check(LIST, 100, 100, 'swipe-left')).toBeNull();
  });
  it('does not reach through a sheet', () => {
    const sheet = screen(widget('under', [0, 0, 375, 300]), panel('sheet', [0, 200, 375, 400], 'sheet'), widget('key', [0, 540, 375, 60], { layer: 'sheet' }));
    expect(check(sheet, 100, 250)).toBeNull();
    expect(check(sheet, 100, 100)).toBe('under');
    expect(check(sheet, 100, 560)).toBe('key');
  });
  it('prefers the upper layer whatever the order', () => {
    const both = screen(widget('above', [0, 0, 100, 100], { layer: 'dialog' }), widget('below', [0, 0, 100, 100]));
    expect(check(both, 50, 50)).toBe('above');
  });
  it('leaves greyed controls alone', () => {
    expect(check(screen(widget('grey', [0, 0, 100, 100], { enabled: false })), 50, 50)).toBeNull();
  });
});

describe('the knob of a line', () => {
  const line = widget('line', [30, 100, 300, 50], { touches: [], look: { kind: 'slider', steps: 3, at: 0 } });
  const stops = [0, 1, 2].map((n) => widget(`stop.${n}`, [30 + n * 100, 95, 100, 80], { look: { kind: 'swipe-area' } }));
  const page = screen(line, ...stops, widget('row', [0, 300, 375, 60]));
  it('stays where the finger was lifted, also beside and beyond the line', () => {
    expect(slidTo(page, { x: 40, y: 120 }, { x: 250, y: 120 })?.id).toBe('stop.2');
    expect(slidTo(page, { x: 40, y: 120 }, { x: 180, y: 330 })?.id).toBe('stop.1');
    expect(slidTo(page, { x: 250, y: 120 }, { x: -40, y: 120 })?.id).toBe('stop.0');
  });
  it('is not what a finger pulls that came down elsewhere', () => {
    expect(slidTo(page, { x: 40, y: 320 }, { x: 250, y: 120 })).toBeNull();
  });
});

describe('a bar that is louder the farther it goes', () => {
  const level = (at: number, upright: boolean): Look => ({ kind: 'level', icon: 'sun', at, steps: 4, upright });
  const stop = (n: number, area: [number, number, number, number]): Widget => widget(`stop.${n}`, area, { look: { kind: 'swipe-area' } });
  const veil = widget('veil', [0, 0, 375, 667], { look: { kind: 'mask', dim: true } });
  const lying = (at: number): Screen => screen(
    veil,
    widget('level', [20, 100, 320, 50], { touches: ['swipe-left', 'swipe-right'], look: level(at, false) }),
    ...[0, 1, 2, 3, 4].map((n) => stop(n, [n === 0 ? 20 : n * 80 - 20, 100, n % 4 === 0 ? 40 : 80, 50])),
  );
  it('goes along with the finger', () => {
    expect(slidTo(lying(1), { x: 40, y: 120 }, { x: 210, y: 130 })?.id).toBe('stop.3');
    expect(slidTo(lying(1), { x: 40, y: 120 }, { x: 370, y: 120 })?.id).toBe('stop.4');
    expect(slidTo(lying(3), { x: 300, y: 120 }, { x: 10, y: 120 })?.id).toBe('stop.0');
  });
  it('goes one step where the finger only moves a little', () => {
    expect(slidTo(lying(1), { x: 40, y: 120 }, { x: 60, y: 120 })?.id).toBe('stop.2');
    expect(slidTo(lying(2), { x: 300, y: 120 }, { x: 280, y: 120 })?.id).toBe('stop.1');
  });
  it('stays where it is at its end, and when the finger goes across', () => {
    expect(slidTo(lying(4), { x: 40, y: 120 }, { x: 300, y: 120 })).toBeNull();
    expect(slidTo(lying(1), { x: 40, y: 120 }, { x: 60, y: 220 })).toBeNull();
  });
  it('stands upright, and louder is up', () => {
    const standing = screen(
      veil,
      widget('level', [300, 100, 50, 200], { touches: ['swipe-up', 'swipe-down'], look: level(2, true) }),
      ...[0, 1, 2, 3, 4].map((n) => stop(n, [300, n === 4 ? 100 : 275 - n * 50, 50, n % 4 === 0 ? 25 : 50])),
    );
    expect(slidTo(standing, { x: 320, y: 200 }, { x: 320, y: 110 })?.id).toBe('stop.4');
    expect(slidTo(standing, { x: 320, y: 200 }, { x: 325, y: 240 })?.id).toBe('stop.1');
  });
  it('is touched where it is to stand', () => {
    expect(check(lying(1), 260, 120)).toBe('stop.3');
    expect(check(lying(1), 260, 120, 'swipe-right')).toBe('level');
  });
  it('is no such bar where only its whole length counts', () => {
    const slide = widget('slide', [40, 100, 295, 70], { touches: ['swipe-right'], look: { kind: 'level', icon: 'power', at: 0, steps: 1, upright: false } });
    expect(slidTo(screen(veil, slide), { x: 60, y: 130 }, { x: 300, y: 130 })).toBeNull();
  });
});

describe('the bar at the bottom', () => {
  const bar = widget('bar', [0, 640, 375, 27], { touches: ['swipe-up', 'hold'], look: { kind: 'home-bar', onDark: false } });
  it('is pulled up where it says hold', () => {
    expect([byHand(bar, 'hold'), byHand(bar, 'swipe-up'), byHand(dots(), 'hold'), byHand(undefined, 'hold')]).toEqual(['swipe-up', 'swipe-up', 'hold', 'hold']);
  });
});

describe('a small thing', () => {
  const dots = widget('dots', [340, 40, 20, 20]);
  it('is hit as if it were 44 px large', () => {
    expect(check(screen(dots), 329, 50)).toBe('dots');
    expect(check(screen(dots), 327, 50), 'one pixel farther it is a near miss').toBe('dots (near)');
  });
  it('grows less in points when the phone stands larger', () => {
    expect(check(screen(dots), 336, 50, 'tap', { scale: 1.5, mmPerPx: 0.274 })).toBe('dots');
    expect(check(screen(dots), 335, 50, 'tap', { scale: 1.5, mmPerPx: 0.274 })).toBe('dots (near)');
  });
});

describe('a near miss', () => {
  const one = widget('one', [100, 100, 100, 60]);
  it('counts up to 8 mm', () => {
    expect(check(screen(one), 150, 160 + 29)).toBe('one (near)');
    expect(check(screen(one), 150, 160 + 30)).toBeNull();
  });
  it('does not count between two', () => {
    expect(check(screen(one, widget('two', [100, 190, 100, 60])), 150, 170)).toBeNull();
  });
  it('never counts for a veil', () => {
    expect(check(screen(widget('veil', [0, 0, 375, 100], { look: { kind: 'mask', dim: true } })), 100, 110)).toBeNull();
  });
});

describe('a finger that was held down', () => {
  const zone = (id: string, area: [number, number, number, number], main: boolean): Widget =>
    widget(id, area, { look: { kind: 'hold-zone', main } });
  const speaking = screen(zone('cancel', [0, 400, 130, 100], false), zone('send', [0, 540, 375, 120], true));
  it('is let go over the part of the glass it has come to', () => {
    expect(letGo(speaking, { x: 60, y: 450 })?.id).toBe('cancel');
    expect(letGo(speaking, { x: 60, y: 600 })?.id).toBe('send');
  });
  it('lets go as if it had not moved when it is over none', () => {
    expect(letGo(speaking, { x: 200, y: 100 })?.id).toBe('send');
  });
  it('means nothing where nothing waits for it', () => {
    expect(letGo(screen(dots()), { x: 345, y: 45 })).toBeNull();
  });
});

it('a page is another one when other things can be touched', () => {
  const typed = { ...LIST, widgets: LIST.widgets.map((w) => ({ ...w, label: 'other words' })) };
  expect(signature(typed), 'the same things with other words are the same page').toBe(signature(LIST));
  expect(signature(screen(widget('x', [0, 0, 1, 1])))).not.toBe(signature(LIST));
});
