// Are the sounds of the course equally loud, and nowhere overdriven? Acceptance 57 of age-friendly §5: −16 ± 1 LUFS, peaks of −1 dBTP
// at most.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { visit } from './classroom.ts';

const { page, leave } = await visit('flows');
afterAll(leave);

const LINES = new URL('../../voice/lines/', import.meta.url);
/** How loud speech is (LUFS), and how far a sound may be from that (dB). */
const LOUDNESS = -16;
const SPREAD = 1;
/** No sound is louder at any moment (dBTP). */
const PEAK = -1;
/** No sentence begins later, and the one after it is not kept waiting longer (s). */
const SILENCE = { before: 0.25, after: 0.35 };
/** So many are sent into the page at once. */
const BATCH = 150;

interface Measured {
  readonly name: string;
  readonly loudness: number;
  readonly peak: number;
  readonly before: number;
  readonly after: number;
}

/** Decodes sounds, given as name and base64, in the page, and measures them as ITU-R BS.1770-4 says, whose filter is for 48 kHz. */
function measure(within: Page, sounds: readonly (readonly [string, string])[]): Promise<Measured[]> {
  return within.evaluate(async (given) => {
    const rate = 48_000;
    const frame = rate / 100;
    const decibel = (power: number): number => 10 * Math.log10(power);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const powers = (samples: Float32Array): number[] => {
      const found: number[] = [];
      for (let from = 0; from + frame <= samples.length; from += frame) {
        let sum = 0;
        for (const sample of samples.subarray(from, from + frame)) sum += sample * sample;
        found.push(sum / frame);
      }
      return found;
    };
    /** Integrated loudness of a filtered sound, of which the power of every 10 ms is given. */
    const integrated = (every: readonly number[]): number => {
      const blocks: number[] = [];
      for (let from = 0; from + 40 <= every.length; from += 10) blocks.push(mean(every.slice(from, from + 40)));
      const lufs = (power: number): number => -0.691 + decibel(power);
      const audible = blocks.filter((power) => lufs(power) > -70);
      return lufs(mean(audible.filter((power) => lufs(power) > lufs(mean(audible)) - 10)));
    };
    const measured: Measured[] = [];
    for (const [name, base64] of given) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const sound = await new OfflineAudioContext(1, rate, rate).decodeAudioData(bytes.buffer);
      const context = new OfflineAudioContext(1, sound.length, rate);
      const source = new AudioBufferSourceNode(context, { buffer: sound });
      const head = new IIRFilterNode(context, { feedforward: [1.53512485958697, -2.69169618940638, 1.19839281085285], feedback: [1, -1.69065929318241, 0.73248077421585] });
      const low = new IIRFilterNode(context, { feedforward: [1, -2, 1], feedback: [1, -1.99004745483398, 0.99007225036621] });
      source.connect(head).connect(low).connect(context.destination);
      source.start();
      const heard = (await context.startRendering()).getChannelData(0);
      const samples = sound.getChannelData(0);
      let peak = 0;
      for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
      const plain = powers(samples);
      // Speech is what is less than 30 dB below the loudest.
      const least = Math.max(...plain) / 1000;
      const first = plain.findIndex((power) => power > least);
      const last = plain.findLastIndex((power) => power > least);
      measured.push({ name, loudness: integrated(powers(heard)), peak: decibel(peak * peak), before: first / 100, after: (plain.length - 1 - last) / 100 });
    }
    return measured;
  }, sounds);
}

it('every sound is as loud as the others, has no peak too high, and no long silence at its ends', async () => {
  const names = readdirSync(LINES).filter((name) => name.endsWith('.mp3'));
  const measured: Measured[] = [];
  for (let from = 0; from < names.length; from += BATCH) {
    const some = names.slice(from, from + BATCH).map((name) => [name, readFileSync(new URL(name, LINES)).toString('base64')] as const);
    measured.push(...(await measure(page, some)));
  }
  const odd = measured.filter(
    ({ loudness, peak, before, after }) => !(Math.abs(loudness - LOUDNESS) <= SPREAD && peak <= PEAK && before <= SILENCE.before && after <= SILENCE.after),
  );
  expect(measured.length).toBeGreaterThan(1_500);
  expect(odd).toEqual([]);
}, 240_000);
