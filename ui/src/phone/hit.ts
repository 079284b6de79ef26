// What on the glass is meant by a touch? Own hit test over the screen's widgets, topmost first.

import type { Layer, Screen, Touch, Widget } from '../generated/contract';
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

/** Where a finger that pulls the knob of a line leaves it: the stop it was lifted at, however high or low. */
export function slidTo(screen: Screen, from: { x: number; y: number }, to: { x: number; y: number }): Widget | null {
  const line = screen.widgets.find((widget) => widget.look.kind === 'slider' && within(widget.area, from));
  if (line === undefined) return null;
  const { x, y, w, h } = line.area;
  const end = { x: Math.min(Math.max(to.x, x), x + w), y: y + h / 2 };
  return stacked(screen).findLast((widget) => takes(widget, 'tap') && within(widget.area, end)) ?? null;
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
