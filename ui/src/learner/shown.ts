// What drives a demonstration in the window: its timers, its voice, and whether motion is wanted.

import type { Desk } from '../backend/desk.svelte';
import type { Demo } from '../generated/contract';
import { t } from '../text/words';
import { Showing } from './showing.svelte';

/** Shows a lesson at this desk. */
export function shownBy(desk: Desk, demo: Demo, sound: () => boolean): Showing {
  return new Showing(demo, {
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    say: (text) => (sound() ? desk.voice.say(text) : Promise.resolve()),
    hush: () => desk.voice.hush(),
    still: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    closing: `${t.demo.over}${t.demo.overWords}`,
  });
}

/** Sound was switched off: silence at once; on: the sentence. */
export function soundChanged(desk: Desk, showing: Showing, sound: boolean): void {
  if (sound) showing.repeat();
  else desk.voice.hush();
}
