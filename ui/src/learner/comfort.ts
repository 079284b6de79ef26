// What can a learner set for herself on every page?

/** Text size, sound and pace, the touches that change them, and the voice. */
export interface Comfort {
  /** Percent. */
  readonly scale: number;
  readonly sound: boolean;
  /** Tenths, 10 as usual; `null` where nobody has entered, and nothing is slow or fast. */
  readonly pace: number | null;
  readonly larger: () => void;
  readonly toggleSound: () => void;
  readonly slower: () => void;
  /** Sound was wanted, and this machine has no voice for it. */
  readonly voiceMissing: boolean;
  /** Says the sentence of a page, if the sound is on; otherwise falls silent. */
  readonly say: (sentence: string) => void;
  /** Says it because she asked for it. */
  readonly repeat: (sentence: string) => void;
}

/** The paces that 慢一点 goes through, in tenths. */
const PACES = [10, 15, 20] as const;

/** Which of the paces this is: 0 as usual, 1 slower, 2 slowest. */
export function paceAt(tenths: number): 0 | 1 | 2 {
  return tenths >= PACES[2] ? 2 : tenths >= PACES[1] ? 1 : 0;
}

/** The next slower pace, from the slowest back to the usual one. */
export function nextPace(tenths: number): number {
  return PACES.find((pace) => pace > tenths) ?? PACES[0];
}
