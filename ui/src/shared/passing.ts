// When does something happen by itself on the practice phone, and how much of its time has gone by?
//
// The phone has no clock: it is told seconds. Touches in between do not put off what is due.

/** Counts the seconds the phone has not been told yet, and rings when something is due. */
export class Passing {
  readonly #now: () => number;
  readonly #later: (run: () => void, ms: number) => () => void;
  readonly #ring: () => void;
  /** When the phone's time stood at what it shows; `null`: nothing is due, so its time stands still. */
  #told: number | null = null;
  #cancel: (() => void) | null = null;

  constructor(now: () => number, later: (run: () => void, ms: number) => () => void, ring: () => void) {
    this.#now = now;
    this.#later = later;
    this.#ring = ring;
  }

  /** Something happens so many ms of the phone's time from what it shows now; `null`: nothing does. */
  dueIn(ms: number | null): void {
    this.#cancel?.();
    this.#cancel = null;
    if (ms === null) {
      this.#told = null;
      return;
    }
    this.#told ??= this.#now();
    const left = Math.max(0, ms - (this.#now() - this.#told));
    this.#cancel = this.#later(() => {
      this.#cancel = null;
      this.#ring();
    }, left);
  }

  /** Whole seconds to tell the phone now; they count as told. */
  take(): number {
    if (this.#told === null) return 0;
    const seconds = Math.floor((this.#now() - this.#told + 50) / 1000);
    this.#told += seconds * 1000;
    return Math.max(0, seconds);
  }

  /** Nothing rings any more. */
  end(): void {
    this.dueIn(null);
  }
}
