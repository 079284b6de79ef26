// How is a call carried in a plain browser? `POST /call` to the address the page came from.
//
// The secret of the printed address has become a cookie before this page is seen: nothing to keep here.

import { CallFailed, isFailure, type Host } from './backend';

/** The browser's host. */
export const http: Host = {
  async carry(name, session, ask) {
    const answer = await fetch('call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, session, ask }),
      credentials: 'same-origin',
      cache: 'no-store',
    });
    if (answer.ok) return answer.json();
    const refused: unknown = await answer.json().catch(() => null);
    if (isFailure(refused)) throw new CallFailed(refused);
    throw new Error(`call answered ${answer.status}`);
  },
  speak: () => Promise.resolve(false),
  hush: () => undefined,
};
