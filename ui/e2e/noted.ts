// What is noted inside a page while it is used? What was asked, what was answered last, and what sounded.
import type { Page } from 'playwright-core';
import type { LessonView } from '../src/generated/contract.ts';

declare global {
  interface Window {
    noted: Noted;
  }
}

/** What was noted since the page was loaded. */
export interface Noted {
  /** Calls that are not answered yet. */
  underWay: number;
  /** The names of all calls. */
  readonly asked: string[];
  /** The last answer that was a lesson. */
  lesson: LessonView | null;
  /** Sounds that were begun, and sentences given to the platform’s voice. */
  sounds: number;
  /** Sounds are over as soon as they begin. */
  hasty: boolean;
  /** The next picture is drawn; also where the clock of the page leaps. */
  frame(): Promise<void>;
}

/** Notes it on every page that is loaded from now on. */
export function note(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const draw = window.requestAnimationFrame.bind(window);
    const frame = (): Promise<void> => new Promise((drawn) => draw(() => drawn()));
    const noted: Noted = { underWay: 0, asked: [], lesson: null, sounds: 0, hasty: false, frame };
    window.noted = noted;

    const carry = window.fetch.bind(window);
    window.fetch = async (where, how) => {
      const { name } = JSON.parse(String(how?.body)) as { name: string };
      noted.asked.push(name);
      noted.underWay += 1;
      try {
        const answer = await carry(where, how);
        const body = await answer.text();
        const view = JSON.parse(body) as LessonView | null;
        if (view !== null && 'phase' in view) noted.lesson = view;
        // What is read already is given at once: a body read again takes as long as the browser likes.
        const given = new Response(body, answer);
        given.json = () => Promise.resolve(view);
        return given;
      } finally {
        // Whoever waits for the answer draws it first.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          noted.underWay -= 1;
          port1.close();
        };
        port2.postMessage(null);
      }
    };

    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (): Promise<void> {
      noted.sounds += 1;
      if (!noted.hasty) return play.call(this);
      queueMicrotask(() => this.dispatchEvent(new Event('ended')));
      return Promise.resolve();
    };
    const speak = window.speechSynthesis.speak.bind(window.speechSynthesis);
    window.speechSynthesis.speak = (line) => {
      noted.sounds += 1;
      speak(line);
    };
    const start = AudioScheduledSourceNode.prototype.start;
    AudioScheduledSourceNode.prototype.start = function (when): void {
      noted.sounds += 1;
      start.call(this, when);
    };
  });
}
