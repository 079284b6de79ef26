// What does every page share? The way to the core, the voice, and one place where a refusal is said.

import type { CommandMap } from '../generated/contract';
import { t } from '../text/words';
import { Backend, CallFailed, type Host } from './backend';
import { platformOf } from './platform';
import { inWindow } from './playing';
import { Voice } from './voice.svelte';

/** The desk on which all pages work. */
export class Desk {
  /** A sentence that stays until it is touched. */
  message = $state<string | null>(null);
  /** The data cannot be used at all: why, in words. */
  stopped = $state<string | null>(null);
  readonly backend: Backend;
  readonly voice: Voice;
  /** The session is over: whoever shows pages goes to the door. */
  onSignIn: () => void = () => undefined;
  /** The staff pages are locked: whoever shows pages asks for the passphrase. */
  onStaffLocked: () => void = () => undefined;

  constructor(host: Host) {
    this.backend = new Backend(host);
    this.voice = new Voice({
      // Whatever goes wrong here is no sentence for the page: the platform's voice is tried instead.
      hear: async (text) => (await this.backend.call('hear', { text }).catch(() => null))?.sentences ?? null,
      play: inWindow(),
      reader: platformOf(host),
    });
  }

  /** Gives a command; `null` when it was refused, and then the reason is on the screen. */
  async ask<K extends keyof CommandMap>(name: K, ask: CommandMap[K][0]): Promise<CommandMap[K][1] | null> {
    try {
      return await this.backend.call(name, ask);
    } catch (refused) {
      this.#refused(refused);
      return null;
    }
  }

  #refused(refused: unknown): void {
    if (!(refused instanceof CallFailed)) {
      this.message = t.message.unreachable;
      return;
    }
    const { code, message } = refused.failure;
    switch (code) {
      case 'say':
        this.message = message;
        break;
      case 'sign-in':
        this.message = message;
        this.onSignIn();
        break;
      case 'staff-locked':
        this.message = message;
        this.onStaffLocked();
        break;
      case 'stop':
        this.stopped = message;
        break;
    }
  }
}
