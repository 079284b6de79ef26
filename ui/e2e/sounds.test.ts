// Are the sounds of the course equally loud, and nowhere overdriven? Acceptance 57 of age-friendly §5, as far as it is kept:
// they are made to one level of −18 dBFS while speech lasts, which is about −19 LUFS, 3 dB below what is asked there.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { visit } from './classroom.ts';

const { page, leave } = await visit('flows');
afterAll(leave);

const LINES = new URL('../../voice/lines/', import.meta.url);
/** The level that the maker aims at, and how far the coder may leave it (dB). */
const LEVEL = -18;
const SPREAD = 1;
/** No sample is louder (dBFS). */
const PEAK = -1;
/** No sentence begins later, and the one after it is not kept waiting longer (s). */
const SILENCE = { before: 0.25, after: 0.35 };
/** So many are sent into the page at once. */
const BATCH = 150;

interface Measured {
  readonly name: string;
  readonly level: number;
  readonly peak: number;
  readonly before: number;
  readonly after: number;
}

/** Decodes sounds, given as name and base64, in the page, and measures them. */
function measure(within: Page, sounds: readonly (readonly [string, string])[]): Promise<Measured[]> {
  return within.evaluate(async (given) => {
    const rate = 24_000;
    const frame = rate / 100;
    const decibel = (power: number): number => 10 * Math.log10(power);
    const measured: Measured[] = [];
    for (const [name, base64] of given) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const samples = (await new OfflineAudioContext(1, rate, rate).decodeAudioData(bytes.buffer)).getChannelData(0);
      let peak = 0;
      const powers: number[] = [];
      for (let from = 0; from + frame <= samples.length; from += frame) {
        let sum = 0;
        for (const sample of samples.subarray(from, from + frame)) {
          sum += sample * sample;
          peak = Math.max(peak, Math.abs(sample));
        }
        powers.push(sum / frame);
      }
      // Speech is what is less than 30 dB below the loudest.
      const least = Math.max(...powers) / 1000;
      const speech = powers.filter((power) => power > least);
      const first = powers.findIndex((power) => power > least);
      const last = powers.findLastIndex((power) => power > least);
      const level = decibel(speech.reduce((sum, power) => sum + power, 0) / speech.length);
      measured.push({ name, level, peak: decibel(peak * peak), before: first / 100, after: (powers.length - 1 - last) / 100 });
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
    ({ level, peak, before, after }) => !(Math.abs(level - LEVEL) <= SPREAD && peak <= PEAK && before <= SILENCE.before && after <= SILENCE.after),
  );
  expect(measured.length).toBeGreaterThan(1_500);
  expect(odd).toEqual([]);
}, 240_000);
