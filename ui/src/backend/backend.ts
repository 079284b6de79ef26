// How does the window reach the program behind it? One small interface; which host answers is no page's business.

import type { CommandMap, Failure } from '../generated/contract';

/** Carries one call to the core and its answer back. */
export interface Host {
  /** Rejects with a {@link CallFailed} or, when the core cannot be reached at all, with anything else. */
  carry(name: string, session: string | null, ask: unknown): Promise<unknown>;
  /** Speaks a sentence with the system's own voice; `false` when this host has none. Resolves when it has ended. */
  speak(text: string, ratePerMinute: number): Promise<boolean>;
  /** Stops what is being spoken. */
  hush(): void;
}

/** The core has answered that it could not be done, with a sentence to show. */
export class CallFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The core, as pages see it. Keeps the session, in memory only. */
export class Backend {
  readonly host: Host;
  #session: string | null = null;
  /** What was asked and is not answered yet. */
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(host: Host) {
    this.host = host;
  }

  /**
   * Gives a command; names, asks and answers are checked by the compiler. The same once more before it
   * is answered is the same command: a button pressed again because nothing has happened yet.
   */
  async call<K extends keyof CommandMap>(name: K, ask: CommandMap[K][0]): Promise<CommandMap[K][1]> {
    const words = JSON.stringify([name, this.#session, ask]);
    let answer = this.#underWay.get(words);
    if (answer === undefined) {
      answer = this.host.carry(name, this.#session, ask).finally(() => this.#underWay.delete(words));
      this.#underWay.set(words, answer);
    }
    return (await answer) as CommandMap[K][1];
  }

  /** Further calls are made by this learner or staff member; `null` by nobody. */
  enter(session: string | null): void {
    this.#session = session;
  }
}

/** Whether an unknown value is the core's own kind of failure. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && typeof value.message === 'string';
}
