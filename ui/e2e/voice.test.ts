// How soon does the voice begin after a touch, and is it silent when sound is off? Acceptance 59 of age-friendly §5.
import { afterAll, expect, it } from 'vitest';
import { visit } from './classroom.ts';

const { visitor, page, errors, leave } = await visit();
afterAll(leave);

/** After a touch the voice begins within so long, on a machine that does nothing else (ms). */
const GOAL = 750;
/** What a test on a busy machine can hold (ms). */
const MOST = 3 * GOAL;

/** Notes when a button is pressed, when a sound begins, and how many sound at once. */
async function listen(): Promise<void> {
  await page.evaluate(() => {
    const noted = { pressed: 0, begun: [] as number[], sounding: new Set<HTMLMediaElement>(), most: 0 };
    Object.assign(window, { noted });
    document.addEventListener('click', () => (noted.pressed = performance.now()), true);
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (): Promise<void> {
      const begins = (): void => {
        noted.begun.push(performance.now());
        noted.sounding.add(this);
        noted.most = Math.max(noted.most, noted.sounding.size);
      };
      this.addEventListener('playing', begins, { once: true });
      for (const over of ['pause', 'ended', 'emptied']) this.addEventListener(over, () => noted.sounding.delete(this), { once: true });
      return play.call(this);
    };
  });
}

type Noted = { pressed: number; begun: number[]; most: number };
const noted = (): Promise<Noted> =>
  page.evaluate(() => {
    const { pressed, begun, most } = (window as unknown as { noted: Noted }).noted;
    return { pressed, begun: [...begun], most };
  });

it('the voice begins soon after 再听一遍, one at a time, and is silent when sound is off', async () => {
  await visitor.enter();
  await listen();
  await visitor.toCover();
  await visitor.press('跟我做');
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.begun.length > 0);

  const took: number[] = [];
  for (let times = 0; times < 5; times += 1) {
    const before = (await noted()).begun.length;
    await visitor.press('再听一遍');
    await page.waitForFunction((count) => (window as unknown as { noted: Noted }).noted.begun.length > count, before);
    const { pressed, begun } = await noted();
    took.push((begun[before] ?? Number.NaN) - pressed);
  }
  console.log(`from 再听一遍 to the first sound: ${took.map((ms) => `${Math.round(ms)} ms`).join(', ')}; goal ${GOAL} ms`);
  expect(Math.max(...took)).toBeLessThan(MOST);
  expect((await noted()).most).toBe(1);

  await visitor.press('声音：开');
  await page.getByRole('button', { name: '声音：关' }).waitFor();
  const silent = (await noted()).begun.length;
  await visitor.press('再听一遍');
  await visitor.press('提示');
  await page.waitForTimeout(1500);
  expect((await noted()).begun).toHaveLength(silent);
  expect(errors).toEqual([]);
}, 60_000);
