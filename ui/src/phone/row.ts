// Where does the name of a row stand on the phone, and how wide is it? For its drawing, and for the magnifier.

import type { Look } from '../generated/contract';

/** The look of a row of a list. */
export type RowLook = Extract<Look, { kind: 'row' }>;

/** How large portrait or picture stand on a row with two lines, of this height (pt). */
export function portraitOf(height: number): number {
  return Math.min(52, height - 18);
}

/** Where the words begin (pt from the left edge), without a tick before them. */
export function wordsAt(look: RowLook, height: number): number {
  if (look.face !== null || (look.icon !== null && look.subtitle !== null)) return portraitOf(height) + 28;
  return look.icon !== null ? 58 : 18;
}

/** What a magnifier leaves before the name it begins with (pt). */
const BEFORE = 8;

/**
 * How far from the left edge of a row a sight of this width begins (pt): at the edge, unless the name would be cut off at its
 * end; then so much later, at most where the name begins.
 */
export function sightAt(look: RowLook, height: number, text: number, sight: number): number {
  const at = wordsAt(look, height);
  const ends = at + widthOf(look.title, text) + BEFORE;
  return Math.max(0, Math.min(ends - sight, at - BEFORE));
}

/** Digits and Latin letters are narrower than characters. */
function widthOf(words: string, text: number): number {
  return [...words].reduce((sum, sign) => sum + (sign < '\u0080' ? 0.6 : 1), 0) * text;
}
