// What on the glass is meant by a touch? Own hit test over the screen's widgets, topmost first.

import type { Layer, Look, Screen, Touch, Widget } from '../generated/contract';
import { nearest, PHONE, within, type Rules, type Target } from '../shared/hands';

/** What was touched. */
export interface Found {
  readonly widget: Widget;
  readonly nearMiss: boolean;
}

/** How large the phone stands on the display. */
export interface Size {
  /** CSS pixels per phone point. */
  readonly scale: number;
  /** Millimetres per CSS pixel. */
  readonly mmPerPx: number;
}

const LAYERS: readonly Layer[] = ['page', 'sheet', 'dialog', 'keyboard', 'toast', 'system'];

/** The widgets from bottom to top. */
export function stacked(screen: Screen): Widget[] {
  return LAYERS.flatMap((layer) => screen.widgets.filter((widget) => widget.layer === layer));
}

/** The widget that takes this touch at this place (pt), exactly or nearly. */
export function hit(screen: Screen, place: { x: number; y: number }, touch: Touch, size: Size): Found | null {
  const bottomUp = stacked(screen);
  let floor: Layer = 'page';
  for (const widget of bottomUp.toReversed()) {
    if (!within(widget.area, place)) continue;
    if (takes(widget, touch)) return { widget, nearMiss: false };
    if (opaque(widget)) {
      floor = widget.layer;
      break;
    }
  }
  const reachable = bottomUp.filter(
    (widget) => takes(widget, touch) && !wide(widget) && LAYERS.indexOf(widget.layer) >= LAYERS.indexOf(floor),
  );
  const targets: Target<Widget>[] = reachable.map((widget) => ({ what: widget, ...widget.area }));
  const found = nearest(targets, place, inPoints(PHONE, size), size.mmPerPx * size.scale);
  return found === null ? null : { widget: found.what, nearMiss: found.nearMiss };
}

/** Where a finger that was held down is let go: the part of the glass under it, or else the main one. */
export function letGo(screen: Screen, place: { x: number; y: number }): Widget | null {
  const zones = screen.widgets.filter((widget) => widget.look.kind === 'hold-zone' && takes(widget, 'tap'));
  const under = zones.find((widget) => within(widget.area, place));
  return under ?? zones.find((widget) => widget.look.kind === 'hold-zone' && widget.look.main) ?? null;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a finger leaves what it pulls: the knob of a line at the stop it was lifted at, a bar as much farther as it went. */
export function slidTo(screen: Screen, from: Place, to: Place): Widget | null {
  const line = screen.widgets.find((widget) => (widget.look.kind === 'slider' || widget.look.kind === 'level') && within(widget.area, from));
  if (line === undefined) return null;
  const { x, y, w, h } = line.area;
  const end = line.look.kind === 'level' ? pushedTo(line.area, line.look, from, to) : { x: clamp(to.x, x, x + w), y: y + h / 2 };
  if (end === null) return null;
  return stacked(screen).findLast((widget) => widget.look.kind === 'swipe-area' && takes(widget, 'tap') && within(widget.area, end)) ?? null;
}

/** The place of the step to which a bar is pushed: at least one step, so that a short push counts too; `null` if it stays. */
function pushedTo(area: Widget['area'], look: Extract<Look, { kind: 'level' }>, from: Place, to: Place): Place | null {
  const [right, up] = [to.x - from.x, from.y - to.y];
  // A push across the bar is none.
  if (look.upright ? Math.abs(up) < Math.abs(right) : Math.abs(right) < Math.abs(up)) return null;
  const [way, length] = look.upright ? [up, area.h] : [right, area.w];
  const steps = Math.max(1, Math.round((Math.abs(way) / length) * look.steps)) * Math.sign(way);
  const at = clamp(look.at + steps, 0, look.steps);
  if (at === look.at) return null;
  // A little inside, so that the ends are not beside it.
  const along = clamp((at / look.steps) * length, 1, length - 1);
  return look.upright
    ? { x: area.x + area.w / 2, y: area.y + area.h - along }
    : { x: area.x + along, y: area.y + area.h / 2 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** How a finger does this touch: what a hold of the bar at the bottom brings, a pull that stops brings on a real phone. */
export function byHand(widget: Widget | undefined, touch: Touch): Touch {
  return touch === 'hold' && widget?.look.kind === 'home-bar' ? 'swipe-up' : touch;
}

/** Names everything that can be touched: changes exactly when another page, sheet or menu is up. */
export function signature(screen: Screen): string {
  return [screen.id, ...screen.widgets.filter((w) => w.touches.length > 0).map((w) => w.id)].join(' ');
}

function takes(widget: Widget, touch: Touch): boolean {
  return widget.enabled && widget.touches.includes(touch);
}

/** Nothing below it can be touched through it. */
function opaque(widget: Widget): boolean {
  return widget.look.kind === 'panel' || widget.look.kind === 'mask';
}

/** Grounds are hit where they are or not at all. */
function wide(widget: Widget): boolean {
  return widget.look.kind === 'mask' || (widget.look.kind === 'swipe-area' && widget.area.w > 100);
}

/** The same rules with lengths in phone points. */
function inPoints(rules: Rules, size: Size): Rules {
  return { ...rules, growPx: rules.growPx / size.scale };
}
