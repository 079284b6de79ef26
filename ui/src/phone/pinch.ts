// What do two fingers mean? They spread or close over a picture, and the phone does what one finger has for it: a key, or
// a tap on the picture.

import type { Screen, Touch, Widget } from '../generated/contract';
import { within, type Contact } from '../shared/hands';
import { stacked } from './hit';

/** Apart for larger, together for smaller. */
export type Way = 'larger' | 'smaller';

/** Two fingers that have moved so much farther apart, or nearer, meant it (px) … */
const LEAST_PX = 40;
/** … and so much of the way that lay between them. */
const LEAST_SHARE = 0.25;
/** A wheel has turned this far before it counts: a notch of a mouse, some of a touchpad's many small turns. */
const NOTCH = 50;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Follows two fingers, next to `Hand`, which follows one. */
export class Pinch {
  readonly #down = new Map<number, Point>();
  #apart: number | null = null;

  /** A finger came down; a palm is none. */
  down(contact: Contact, palmPx: number): void {
    if (Math.max(contact.width, contact.height) > palmPx) return;
    this.#down.set(contact.id, contact);
    // A third finger is no pinch any more, and neither is what is left of one.
    this.#apart = this.#down.size === 2 ? this.#between()?.long ?? null : null;
  }

  /** It moved. What both of them have come to mean by it, once, and the middle between them. */
  move(contact: Contact): { way: Way; middle: Point } | null {
    if (!this.#down.has(contact.id)) return null;
    this.#down.set(contact.id, contact);
    const now = this.#between();
    if (this.#apart === null || now === null) return null;
    const [more, larger] = [Math.abs(now.long - this.#apart), now.long > this.#apart];
    if (more < LEAST_PX || more < LEAST_SHARE * Math.max(now.long, this.#apart)) return null;
    this.#apart = null;
    return { way: larger ? 'larger' : 'smaller', middle: now.middle };
  }

  /** It was lifted, or taken away. */
  up(id: number): void {
    this.#down.delete(id);
    this.#apart = null;
  }

  #between(): { long: number; middle: Point } | null {
    const [one, other] = [...this.#down.values()];
    if (one === undefined || other === undefined) return null;
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    return { long: Math.hypot(one.x - other.x, one.y - other.y), middle };
  }
}

/** A wheel turned while Ctrl is held, which is also how a touchpad tells of two fingers. */
export class Wheel {
  #turned = 0;

  /** It turned by so much; away from her is larger. */
  turn(by: number): Way | null {
    // Turning back begins anew.
    this.#turned = this.#turned * by < 0 ? by : this.#turned + by;
    if (Math.abs(this.#turned) < NOTCH) return null;
    const way = this.#turned < 0 ? 'larger' : 'smaller';
    this.#turned = 0;
    return way;
  }
}

/** The widget that one finger would tap for it, with two fingers around this place (pt). */
export function pinched(screen: Screen, place: Point, way: Way): Widget | null {
  const icon = way === 'larger' ? 'zoom-in' : 'zoom-out';
  const here = stacked(screen).toReversed();
  const picture = here.find((widget) => pictured(widget) && within(widget.area, place));
  const key = here.find((widget) => widget.look.kind === 'icon-tile' && widget.look.icon === icon);
  if (picture !== undefined && key !== undefined) return taps(key) ? key : null;
  const found = here.find((widget) => within(widget.area, place) && (taps(widget) || covers(widget)));
  if (picture === undefined || found === undefined || !taps(found)) return null;
  if (way === 'larger') return found === picture && !whole(screen, found) ? found : null;
  return whole(screen, found) && (found === picture || found.look.kind === 'swipe-area') ? found : null;
}

function taps(widget: Widget, touch: Touch = 'tap'): boolean {
  return widget.enabled && widget.touches.includes(touch);
}

/** Pictures to look at. What is a button is sent or chosen by a tap. */
function pictured(widget: Widget): boolean {
  return (widget.look.kind === 'picture' && widget.role === 'picture') || widget.look.kind === 'picture-bubble';
}

function covers(widget: Widget): boolean {
  return widget.look.kind === 'panel' || widget.look.kind === 'mask';
}

/** It was made large: what takes the tap is nearly the whole glass. */
function whole(screen: Screen, widget: Widget): boolean {
  return widget.area.w >= screen.width && widget.area.h > screen.height * 0.7;
}
