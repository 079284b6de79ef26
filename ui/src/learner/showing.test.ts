// Does a demonstration take its time, stop when told, and show every touch (age-friendly §3; WCAG 2.2.2)?
import { describe, expect, it } from 'vitest';
import type { Demo, Frame } from '../generated/contract';
import { Showing, type Stage } from './showing.svelte';

const frame = (number: number): Frame => ({ number, speech: `${number}`, screen: `before ${number}` }) as unknown as Frame;
const demo = (paceTenths: number): Demo => ({ frames: [frame(1), frame(2)], ending: 'ending', paceTenths }) as unknown as Demo;

interface Room {
  showing: Showing;
  said: string[];
  /** Ends the sentence that is spoken. */
  silence: () => void;
  wind: (ms: number) => Promise<void>;
  now: () => string;
}

/** A demonstration with a clock that a test winds on by hand, and a voice that ends at once or when told. */
function room({ pace = 10, still = false, voiceWaits = false } = {}): Room {
  let clock = 0;
  let timers: { at: number; run: () => void }[] = [];
  const said: string[] = [];
  let silence = (): void => undefined;
  const showing = new Showing(demo(pace), {
    later: (run, ms) => {
      const timer = { at: clock + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    say: (text) => {
      said.push(text);
      return voiceWaits ? new Promise((done) => (silence = done)) : Promise.resolve();
    },
    hush: () => undefined,
    still,
    closing: 'over',
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  };
  const wind = async (ms: number): Promise<void> => {
    const end = clock + ms;
    await settle();
    for (;;) {
      const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      clock = next.at;
      next.run();
      await settle();
    }
    clock = end;
  };
  const now = (): string => `${showing.frame.number} ${showing.stage} ${showing.screen as unknown as string}`;
  return { showing, said, silence: () => silence(), wind, now };
}

describe('a demonstration', () => {
  it('takes eight seconds a touch: read, look at the hand, see what came of it', async () => {
    const { said, wind, now } = room();
    const seen: string[] = [now()];
    for (const ms of [2399, 1, 3199, 1, 2399, 1]) {
      await wind(ms);
      seen.push(now());
    }
    expect(seen).toEqual(['1 reading before 1', '1 reading before 1', '1 hand before 1', '1 hand before 1', '1 seen before 2', '1 seen before 2', '2 reading before 2']);
    await wind(8000);
    expect([now(), said]).toEqual(['2 over ending', ['1', '2', 'over']]);
  });

  it.each([
    [10, 8000],
    [15, 12_000],
    [25, 20_000],
  ])('at pace %i one touch takes %i ms', async (pace, ms) => {
    const { wind, now } = room({ pace });
    await wind(ms - 1);
    expect(now()).toBe('1 seen before 2');
    await wind(1);
    expect(now()).toBe('2 reading before 2');
  });

  it('waits with the hand until the sentence has been spoken', async () => {
    const { silence, wind, now } = room({ voiceWaits: true });
    await wind(60_000);
    expect(now()).toBe('1 reading before 1');
    silence();
    await wind(0);
    expect(now()).toBe('1 hand before 1');
  });

  it.each<[number, Stage, string]>([
    [0, 'reading', '1 reading before 1'],
    [3000, 'hand', '1 reading before 1'],
    [6000, 'seen', '2 reading before 2'],
  ])('stopped after %i ms (%s) it stays for half an hour, and goes on without skipping', async (ms, stage, then) => {
    const { showing, wind, now } = room();
    await wind(ms);
    showing.pause();
    await wind(1_800_000);
    expect([showing.stage, showing.playing]).toEqual([stage, false]);
    showing.goOn();
    expect([now(), showing.playing]).toEqual([then, true]);
  });

  it('can be looked at again, a touch or, at its end, all of it', async () => {
    const { showing, wind, now } = room();
    await wind(14_000);
    showing.again();
    expect(now()).toBe('2 reading before 2');
    showing.back();
    expect(now()).toBe('1 reading before 1');
    expect(showing.canGoBack).toBe(false);
    await wind(16_000);
    expect(now()).toBe('2 over ending');
    showing.again();
    expect([now(), showing.playing]).toEqual(['1 reading before 1', true]);
  });

  it('after 再看一次 the time of before does not ring any more', async () => {
    const { showing, wind, now } = room();
    await wind(7000);
    showing.again();
    await wind(2000);
    expect(now()).toBe('1 reading before 1');
  });

  it('where motion is unwanted it moves only when told, and the hand lies in its place', async () => {
    const { showing, wind, now } = room({ still: true });
    await wind(1_800_000);
    expect([now(), showing.showsHand, showing.playing]).toEqual(['1 reading before 1', true, false]);
    const seen: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      showing.next();
      await wind(1_800_000);
      seen.push(now());
    }
    expect(seen).toEqual(['1 seen before 2', '2 reading before 2', '2 seen ending', '2 over ending']);
  });

  it('says the sentence again without starting by itself when it stands', async () => {
    const { showing, said, wind, now } = room();
    showing.pause();
    showing.repeat();
    await wind(60_000);
    expect([now(), said]).toEqual(['1 reading before 1', ['1', '1']]);
  });

  it('is silent and still once the page is left', async () => {
    const { showing, said, wind, now } = room();
    showing.end();
    await wind(60_000);
    expect([now(), said]).toEqual(['1 reading before 1', ['1']]);
  });
});
