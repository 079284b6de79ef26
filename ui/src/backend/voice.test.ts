// Is there one voice at a time, in order, with rests, at her pace, and somebody else where a sound is missing?
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sentence } from '../generated/contract';
import { speedOf, Voice } from './voice.svelte';

interface Room {
  voice: Voice;
  /** What happened, in order. */
  heard: string[];
  /** The sound that plays has come to its end; `false`: this window cannot play it. */
  end(played?: boolean): Promise<void>;
}

/** A voice whose sounds a test ends by hand. `1` stands for a sentence with a sound, `0` for one without. */
function room(sounds: Record<string, string>, { reads = true, answers = true } = {}): Room {
  const heard: string[] = [];
  let finish: (played: boolean) => void = () => undefined;
  const settle = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0));
  const sentences = (text: string): Sentence[] =>
    [...(sounds[text] ?? '')].map((mark, at) => ({ text: `${text}${at}`, sound: mark === '1' ? `data:${text}${at}` : null }));
  const voice = new Voice({
    hear: (text) => {
      heard.push(`ask ${text}`);
      return Promise.resolve(answers ? sentences(text) : null);
    },
    play: (address, speed) => {
      heard.push(`play ${address.slice(5)} ${Math.round(speed * 175)}`);
      const over = new Promise<boolean>((resolve) => (finish = resolve));
      return { over, stop: () => (heard.push('stop'), finish(true)) };
    },
    reader: {
      read: (text, rate) => {
        heard.push(`read ${text} ${rate}`);
        return Promise.resolve(reads);
      },
      hush: () => undefined,
    },
  });
  return {
    voice,
    heard,
    async end(played = true) {
      finish(played);
      await settle();
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

it('says one sentence after the other, with half a second between them', async () => {
  const { voice, heard, end } = room({ a: '11' });
  let over = false;
  void voice.say('a').then(() => (over = true));
  await wait(0);
  expect(heard).toEqual(['ask a', 'play a0 200']);
  await end();
  await wait(499);
  expect(heard).toHaveLength(2);
  await wait(1);
  expect(heard.slice(2)).toEqual(['play a1 200']);
  expect(over).toBe(false);
  await end();
  expect([over, voice.missing]).toEqual([true, false]);
});

it('a new text ends the old one, in the middle of a sentence and in the rest after it', async () => {
  const { voice, heard, end } = room({ a: '11', b: '1', c: '1' });
  void voice.say('a');
  await wait(0);
  void voice.say('b');
  await wait(0);
  expect(heard).toEqual(['ask a', 'play a0 200', 'stop', 'ask b', 'play b0 200']);
  await wait(5000);
  expect(heard).toHaveLength(5);
  void voice.say('a');
  await wait(0);
  await end();
  void voice.say('c');
  await wait(5000);
  expect(heard.filter((what) => what.startsWith('play'))).toEqual(['play a0 200', 'play b0 200', 'play a0 200', 'play c0 200']);
});

it('silence comes at once and stays', async () => {
  const { voice, heard, end } = room({ a: '11' });
  let over = false;
  void voice.say('a').then(() => (over = true));
  await wait(0);
  voice.hush();
  await wait(5000);
  expect([over, heard.at(-1)]).toEqual([true, 'stop']);
  void voice.say('a');
  voice.hush();
  await end();
  await wait(5000);
  expect(heard.filter((what) => what.startsWith('play'))).toHaveLength(1);
});

it('a sentence without a sound is read by the platform, in its place', async () => {
  const { voice, heard, end } = room({ a: '101' });
  void voice.say('a');
  await wait(0);
  await end();
  await wait(500);
  await wait(500);
  expect(heard.slice(1)).toEqual(['play a0 200', 'read a1 200', 'play a2 200']);
});

it('a sound that this window cannot play is read as well', async () => {
  const { voice, heard, end } = room({ a: '1' });
  void voice.say('a');
  await wait(0);
  await end(false);
  expect(heard.slice(1)).toEqual(['play a0 200', 'read a0 200']);
  expect(voice.missing).toBe(false);
});

it('a text without any sound is read as a whole, also when the core does not answer', async () => {
  for (const answers of [true, false]) {
    const { voice, heard } = room({ a: '00' }, { answers });
    await voice.say('a');
    expect(heard).toEqual(['ask a', 'read a 200']);
  }
});

it('says once that nobody can read it, and again when she asks for it herself', async () => {
  const { voice } = room({ a: '0', b: '0' }, { reads: false });
  await voice.say('a');
  expect(voice.missing).toBe(true);
  voice.read();
  await voice.say('b');
  expect(voice.missing).toBe(false);
  await voice.repeat('b');
  expect(voice.missing).toBe(true);
});

it('follows the rate she has chosen and 慢一点, and is never stretched beyond what keeps it clear', async () => {
  const { voice, heard } = room({ a: '1' });
  voice.follow(200, 15);
  void voice.say('a');
  await wait(0);
  expect(heard.at(-1)).toBe('play a0 180');
  voice.follow(250, 10);
  void voice.say('a');
  await wait(0);
  expect(heard.at(-1)).toBe('play a0 250');
  expect([175, 140, 250, 300].map(speedOf)).toEqual([1, 0.8, 250 / 175, 1.45]);
  expect(speedOf(200)).toBeCloseTo(200 / 175, 3);
});

it('what was asked for before is at hand', async () => {
  const { voice, heard } = room({ a: '1' });
  voice.prepare('a');
  await wait(0);
  void voice.say('a');
  await wait(0);
  void voice.repeat('a');
  await wait(0);
  expect(heard.filter((what) => what === 'ask a')).toHaveLength(1);
});

it('what was not answered is asked again', async () => {
  const { voice, heard } = room({}, { answers: false });
  await voice.say('a');
  await voice.say('a');
  expect(heard.filter((what) => what === 'ask a')).toHaveLength(2);
});
