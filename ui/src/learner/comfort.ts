// What can a learner set for herself on every page?

/** Text size and sound, and the two touches that change them. */
export interface Comfort {
  /** Percent. */
  readonly scale: number;
  readonly sound: boolean;
  readonly larger: () => void;
  readonly toggleSound: () => void;
}
