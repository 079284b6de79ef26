// How is a call carried in the desktop window? By its one command, `call`.

import { invoke } from '@tauri-apps/api/core';
import { CallFailed, isFailure, type Host } from './backend';

/** The desktop window's host. */
export const tauri: Host = {
  async carry(name, session, ask) {
    try {
      return await invoke('call', { name, session, ask });
    } catch (refused) {
      if (isFailure(refused)) throw new CallFailed(refused);
      throw refused;
    }
  },
  async speak(text, ratePerMinute) {
    try {
      return (await invoke<boolean | null>('speak', { text, ratePerMinute })) !== false;
    } catch {
      // No voice on this machine, or a build without one: the page says so in words.
      return false;
    }
  },
  hush() {
    void invoke('hush').catch(() => undefined);
  },
};

/** Whether this page stands in the desktop window. */
export function inDesktopWindow(): boolean {
  return '__TAURI_INTERNALS__' in window;
}
