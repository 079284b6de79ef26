// Which of the things handed in wait for staff?
import type { HandedIn } from '../generated/contract';

/** She waits for an answer; she has one; or it was written in a lesson, where nobody waits. */
export type Standing = 'waiting' | 'answered' | 'practice';

/** An answer that was begun and not sent. */
export interface Draft {
  words: string;
  /** How far it has got, as chosen. */
  state: number;
}

/** Where one thing stands. */
export function standing(entry: Pick<HandedIn, 'answer' | 'lesson'>): Standing {
  if (entry.answer !== null) return 'answered';
  return entry.lesson === null ? 'waiting' : 'practice';
}

/** Those that wait first, else as they came. `waited` are the ids that waited when the page was opened: nothing moves while it is read. */
export function waitingFirst<T extends Pick<HandedIn, 'id'>>(entries: readonly T[], waited: ReadonlySet<string>): T[] {
  return [...entries.filter((entry) => waited.has(entry.id)), ...entries.filter((entry) => !waited.has(entry.id))];
}
