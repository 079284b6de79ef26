// How large is a millimetre on this display, and how much larger must letters be (age-friendly §0)?

import { REFERENCE_MM_PER_PX } from './hands';

/** The user's text scales, in percent. */
export const SCALES = [100, 125, 150, 200] as const;

/** Millimetres per CSS pixel of a display with this diagonal (inches) and size (CSS pixels). */
export function mmPerPx(inches: number, width: number, height: number): number {
  return (inches * 25.4) / Math.hypot(width, height);
}

/** The factor for small or dense displays: never smaller, at most half as large again. */
export function factor(mm: number): number {
  return Math.min(1.5, Math.max(1, REFERENCE_MM_PER_PX / mm));
}

/** The next larger text scale, from the largest back to the first. */
export function nextScale(now: number): number {
  return SCALES.find((scale) => scale > now) ?? SCALES[0];
}

/** What this machine remembers of its display; nothing of people. */
export interface Remembered {
  /** Diagonal in inches; `null` until staff have said. */
  readonly inches: number | null;
  /** Text scale of the door. */
  readonly scale: number;
  /** Whether the door and trying out speak. */
  readonly sound: boolean;
}

const KEY = 'wkt.display';
const FRESH: Remembered = { inches: null, scale: 100, sound: true };

/** Reads it; what is broken or not there is as if nobody had said anything. */
export function remembered(from: Pick<Storage, 'getItem'>): Remembered {
  try {
    const stored: unknown = JSON.parse(from.getItem(KEY) ?? '{}');
    const known = typeof stored === 'object' && stored !== null ? (stored as Partial<Remembered>) : {};
    return {
      inches: typeof known.inches === 'number' && known.inches > 5 && known.inches < 120 ? known.inches : FRESH.inches,
      scale: SCALES.find((scale) => scale === known.scale) ?? FRESH.scale,
      sound: typeof known.sound === 'boolean' ? known.sound : FRESH.sound,
    };
  } catch {
    return FRESH;
  }
}

/** Keeps it, if the window may keep anything. */
export function remember(into: Pick<Storage, 'setItem'>, what: Remembered): void {
  try {
    into.setItem(KEY, JSON.stringify(what));
  } catch {
    // Without storage the next start simply begins with the usual size.
  }
}
