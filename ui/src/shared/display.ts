// How large is a millimetre on this display, and how much larger must letters be (age-friendly §0)?

import { REFERENCE_MM_PER_PX } from './hands';

/** The user's text scales, in percent. */
export const SCALES = [100, 125, 150, 200] as const;

/** The diagonals that classrooms have, in inches. */
export const DIAGONALS = [10.1, 12.4, 13.3, 14, 15.6, 17.3, 19, 21.5, 23.8, 27, 32, 43, 55, 65, 75, 86] as const;

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

/** How this machine shows things before anybody has entered; nothing of people. */
export interface Shown {
  /** Diagonal in inches; `null` until staff have said. */
  readonly inches: number | null;
  /** Text scale of the door. */
  readonly scale: number;
  /** Whether the door and trying out speak. */
  readonly sound: boolean;
}

/** Until the core has said otherwise. */
export const FRESH: Shown = { inches: null, scale: 100, sound: true };
