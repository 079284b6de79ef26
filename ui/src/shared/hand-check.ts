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
