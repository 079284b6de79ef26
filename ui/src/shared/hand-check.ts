// What does a hand need? A few taps tell: whether it trembles, and how long it rests (age-friendly §2.1).
//
// Pure: times come in as milliseconds. Tremor comes back after 180–320 ms; who taps again later than
// that means it.

import type { OwnHands } from './own-hands.svelte';

/** A tap so soon after the one before is its echo, not a new one (ms). */
const ECHO = 600;
/** Echoes up to here are kept off by the usual rules (ms). */
const USUAL_ECHO = 400;
/** Who rests this long when tapping would often hold by chance (ms). */
const LONG_REST = 450;

/** A hand whose every hold lasts so long (ms) is in no hurry: … */
const LONG_HOLD = 1200;
/** … for it a press is a hold later, so that a slow tap stays a tap. */
const LATER = 800;
/** The usual time (ms): the shortest that can be set. */
const SOONER = 500;

/** The holds of one game: how long does this hand hold when it means to? */
export class HoldCheck {
  #lasted: number[] = [];
  #early: number[] = [];

  /** A finger was down from `down` to `up`; `enough`: as long as the lamp wanted. */
  hold(down: number, up: number, enough: boolean): void {
    (enough ? this.#lasted : this.#early).push(up - down);
  }

  /** From how long on a press is to be a hold for this hand, where it is `now` (ms). */
  holdMs(now: number): number {
    // Whoever lets go before the longer time, and after the shorter one, more than once cannot hold so long at her ease.
    if (this.#early.filter((ms) => ms >= SOONER && ms < LATER).length >= 2) return SOONER;
    if (this.#early.length === 0 && this.#lasted.length > 2 && Math.min(...this.#lasted) >= LONG_HOLD) return LATER;
    return now;
  }
}

/** The taps of one try-out. */
export class HandCheck {
  /** How many taps it asks for. */
  readonly wanted: number;
  #counted = 0;
  #last = -Infinity;
  #latestEcho = 0;
  #longestRest = 0;

  constructor(wanted = 3) {
    this.wanted = wanted;
  }

  /** A finger was down from `down` to `up`. `false`: it was the echo of the tap before. */
  tap(down: number, up: number): boolean {
    const since = up - this.#last;
    if (since <= ECHO) {
      this.#latestEcho = Math.max(this.#latestEcho, since);
      return false;
    }
    this.#last = up;
    this.#counted += 1;
    this.#longestRest = Math.max(this.#longestRest, up - down);
    return true;
  }

  /** How many taps are still to come. */
  get left(): number {
    return Math.max(0, this.wanted - this.#counted);
  }

  /** The rules that fit this hand. */
  get hands(): OwnHands {
    const debounceMs = this.#latestEcho === 0 ? 300 : this.#latestEcho <= USUAL_ECHO ? 500 : 800;
    return { debounceMs, holdMs: this.#longestRest > LONG_REST ? 800 : 500 };
  }
}
