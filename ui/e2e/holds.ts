// When is a promise kept? When looking for what breaks it finds nothing.
import { expect, test } from 'vitest';

/** One promise in a sentence; `findings` is empty when it is kept. */
export function holds(sentence: string, findings: () => Promise<readonly string[]>): void {
  test(sentence, async () => {
    const found = [...new Set(await findings())];
    expect(found, `\n  ${found.join('\n  ')}\n`).toEqual([]);
  });
}

/** What was gathered on the way, if the way was walked at all. */
export function gathered(findings: readonly string[], looks: number): readonly string[] {
  return looks > 0 ? findings : ['nothing was looked at'];
}
