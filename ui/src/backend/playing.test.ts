// Does each sound come to its own end on the one element they share?
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inWindow } from './playing';

/** An element as engines have it: `play()` is refused late for what a newer source has cut short. */
class Element {
  static made: Element[] = [];
  onended: (() => void) | null = null;
  onerror: (() => void) | null = null;
  ondurationchange: (() => void) | null = null;
  onloadedmetadata: (() => void) | null = null;
  preservesPitch = false;
  preload = '';
  playbackRate = 1;
  currentTime = 0;
  duration = NaN;
  paused = true;
  #refuse: () => void = () => undefined;
  #src = '';

  constructor() {
    Element.made.push(this);
  }

  get src(): string {
    return this.#src;
  }

  set src(src: string) {
    this.#src = src;
    this.playbackRate = 1;
    this.duration = NaN;
    this.#refuse();
  }

  /** The engine has read so much of the sound that it says how long it is. */
  lasts(seconds: number): void {
    this.duration = seconds;
    this.ondurationchange?.();
  }

  /** The engine can begin. */
  begins(): void {
    this.onloadedmetadata?.();
  }

  play(): Promise<void> {
    this.paused = false;
    return new Promise((_, refuse) => (this.#refuse = () => refuse(new Error('cut short'))));
  }

  pause(): void {
    this.paused = true;
    this.#refuse();
  }
}

beforeEach(() => {
  Element.made = [];
  vi.useFakeTimers();
  vi.stubGlobal('Audio', Element);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

it('nothing is prepared before the first sound, and one element plays them all', async () => {
  const play = inWindow();
  expect(Element.made).toHaveLength(0);
  play('data:a', 1);
  play('data:b', 0.8);
  const [element] = Element.made;
  element?.lasts(3);
  element?.begins();
  expect(Element.made).toHaveLength(1);
  expect([element?.src, element?.playbackRate, element?.preservesPitch]).toEqual(['data:b', 0.8, true]);
});

it('a sound that was cut short does not take the end of the next one away', async () => {
  const play = inWindow();
  const first = play('data:a', 1);
  const second = play('data:b', 1);
  expect(await first.over).toBe(true);
  await settle();
  let over: boolean | null = null;
  void second.over.then((played) => (over = played));
  await settle();
  expect(over).toBeNull();
  Element.made[0]?.onended?.();
  await settle();
  expect(over).toBe(true);
});

it('a sound that is refused says so, and one that never ends is given up', async () => {
  const play = inWindow();
  const refused = play('data:a', 1);
  Element.made[0]?.onerror?.();
  expect(await refused.over).toBe(false);
  const endless = play('data:b', 1);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await endless.over).toBe(true);
});

it('silence stops the element', async () => {
  const playing = inWindow()('data:a', 1);
  playing.stop();
  expect([await playing.over, Element.made[0]?.paused]).toEqual([true, true]);
});

it('a sound is hastened not before its length is known: WebKitGTK dies of that', async () => {
  const play = inWindow();
  play('data:a', 1.1);
  const [element] = Element.made;
  element?.lasts(Infinity);
  element?.begins();
  expect([element?.paused, element?.playbackRate]).toEqual([false, 1]);
  if (element) element.currentTime = 0.0005;
  element?.lasts(0.0005);
  expect(element?.playbackRate).toBe(1);
  element?.lasts(3);
  expect(element?.playbackRate).toBe(1.1);
  play('data:b', 1.2);
  expect(element?.playbackRate).toBe(1);
});

it('what was stopped before it could begin stays silent', async () => {
  const playing = inWindow()('data:a', 1);
  const [element] = Element.made;
  const begin = element?.onloadedmetadata;
  playing.stop();
  begin?.();
  expect([await playing.over, element?.paused]).toEqual([true, true]);
});
