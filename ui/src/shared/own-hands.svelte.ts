// How is the hand read of whoever is here now? Set when she comes in, read wherever a finger comes down.

import { PAGE, PHONE, type Rules } from './hands';

/** The two numbers that differ from hand to hand (age-friendly §2.1). */
export interface OwnHands {
  /** A second tap within this time is a tremor (ms): 300, 500 or 800. */
  readonly debounceMs: number;
  /** From this long on a press is a hold (ms): 500 or 800. */
  readonly holdMs: number;
}

/** A hand nobody has tried out. */
export const USUAL: OwnHands = { debounceMs: PAGE.debounceMs, holdMs: PAGE.holdMs };

let now = $state.raw<OwnHands>(USUAL);

/** Somebody else is here, or her hand was tried out. */
export function readHands(hands: OwnHands): void {
  now = hands;
}

/** The rules of the pages for this hand. */
export function pageRules(): Rules {
  return { ...PAGE, ...now };
}

/** The rules of the practice phone for this hand: the same key may be pressed again sooner, as ever. */
export function phoneRules(): Rules {
  return { ...PHONE, holdMs: now.holdMs, debounceMs: Math.round((PHONE.debounceMs / PAGE.debounceMs) * now.debounceMs) };
}
