// Which sounds does a text have, which picture a name? Asked once, and kept at hand for as long as it may be needed again.

import type { Sentence } from '../generated/contract';

/** Texts that are kept: what can be repeated on a page, and on the pages before. */
const KEPT = 24;

/** The sentences of a text with their sounds; `null` when the core does not answer. */
export type Hear = (text: string) => Promise<readonly Sentence[] | null>;

/** The same, asked once for each text. */
export function kept<Answer>(hear: (text: string) => Promise<Answer | null>): (text: string) => Promise<Answer | null> {
  const known = new Map<string, Promise<Answer | null>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const asked = hear(text);
    known.set(text, asked);
    void asked.then((answer) => {
      // What was not answered is asked again next time.
      if (answer === null) known.delete(text);
    });
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return asked;
  };
}
