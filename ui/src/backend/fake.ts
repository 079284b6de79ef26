// What stands in for the core in unit tests? Answers that the test writes down, and a list of what was asked.

import type { CommandMap } from '../generated/contract';
import { CallFailed, type Host } from './backend';

type Answers = { [K in keyof CommandMap]?: (ask: CommandMap[K][0]) => CommandMap[K][1] };

/** A host that answers from a table. */
export function fake(answers: Answers): Host & { readonly asked: { name: string; ask: unknown }[] } {
  const asked: { name: string; ask: unknown }[] = [];
  return {
    asked,
    carry(name, _session, ask) {
      asked.push({ name, ask });
      const answer = answers[name as keyof CommandMap] as ((ask: unknown) => unknown) | undefined;
      if (answer === undefined) return Promise.reject(new CallFailed({ code: 'say', message: name }));
      return Promise.resolve(answer(ask));
    },
    speak: () => Promise.resolve(false),
    hush: () => undefined,
  };
}
