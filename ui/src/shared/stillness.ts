// How long has the learner been still, and when should the program look again (age-friendly §3)?
//
// Time runs from the end of the spoken sentence or from the last useful touch, never while speaking.

/** Measures stillness and rings once when it is time. Clock and timer come from outside. */
export class Stillness {
  readonly #now: () => number;
  readonly #later: (run: () => void, ms: number) => () => void;
  readonly #ring: (idleMs: number) => void;
  #since: number;
  #due: number | null = null;
  #speaking = false;
  #cancel: (() => void) | null = null;

  constructor(
    now: () => number,
    later: (run: () => void, ms: number) => () => void,
    ring: (idleMs: number) => void,
  ) {
    this.#now = now;
    this.#later = later;
    this.#ring = ring;
    this.#since = now();
  }

  /** She did something useful: start anew. */
  touched(): void {
    this.#since = this.#now();
  }

  /** A sentence is being spoken: no time passes. */
  speechBegan(): void {
    this.#speaking = true;
    this.#stop();
  }

  /** It has ended: time runs from here. */
  speechEnded(): void {
    this.#speaking = false;
    this.#since = this.#now();
    this.#start();
  }

  /** Look again after so many ms of further stillness; `null`: not at all. */
  lookAgainIn(ms: number | null): void {
    this.#due = ms;
    this.#stop();
    if (!this.#speaking) this.#start();
  }

  /** Nothing rings any more. */
  end(): void {
    this.#due = null;
    this.#stop();
  }

  #start(): void {
    this.#stop();
    if (this.#due === null) return;
    this.#cancel = this.#later(() => {
      this.#cancel = null;
      this.#due = null;
      this.#ring(Math.round(this.#now() - this.#since));
    }, this.#due);
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
