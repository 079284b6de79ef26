// How soon does the voice begin after a touch, and is it silent when sound is off? Acceptance 59 of age-friendly §5.
import { afterAll, expect, it } from 'vitest';
import { visit } from './classroom.ts';

const { visitor, page, errors, leave } = await visit('flows');
afterAll(leave);

/** After a touch the voice begins within so long, on a machine that does nothing else (ms). */
const GOAL = 750;
/** What a test on a busy machine can hold (ms). */
const MOST = 3 * GOAL;

/** Notes when a button is pressed, when a sound begins, and how many sound at once. */
async function listen(): Promise<void> {
  await page.evaluate(() => {
    const heard = { pressed: 0, begun: [] as number[], sounding: new Set<HTMLMediaElement>(), most: 0 };
    Object.assign(window, { heard });
    document.addEventListener('click', () => (heard.pressed = performance.now()), true);
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (): Promise<void> {
      const begins = (): void => {
        heard.begun.push(performance.now());
        heard.sounding.add(this);
        heard.most = Math.max(heard.most, heard.sounding.size);
      };
      this.addEventListener('playing', begins, { once: true });
      for (const over of ['pause', 'ended', 'emptied']) this.addEventListener(over, () => heard.sounding.delete(this), { once: true });
      return play.call(this);
    };
  });
}

type Heard = { pressed: number; begun: number[]; most: number };
const heard = (): Promise<Heard> =>
  page.evaluate(() => {
    const { pressed, begun, most } = (window as unknown as { heard: Heard }).heard;
    return { pressed, begun: [...begun], most };
  });

it('the voice begins soon after 再听一遍, one at a time, and is silent when sound is off', async () => {
  await visitor.enter();
  await listen();
  await visitor.toCover();
  await visitor.press('跟我做');
  await page.waitForFunction(() => (window as unknown as { heard: Heard }).heard.begun.length > 0);

  const took: number[] = [];
  for (let times = 0; times < 5; times += 1) {
    const before = (await heard()).begun.length;
    await visitor.press('再听一遍');
    await page.waitForFunction((count) => (window as unknown as { heard: Heard }).heard.begun.length > count, before);
    const { pressed, begun } = await heard();
    took.push((begun[before] ?? Number.NaN) - pressed);
  }
  console.log(`from 再听一遍 to the first sound: ${took.map((ms) => `${Math.round(ms)} ms`).join(', ')}; goal ${GOAL} ms`);
  expect(Math.max(...took)).toBeLessThan(MOST);
  expect((await heard()).most).toBe(1);

  await visitor.press('声音：开');
  await page.getByRole('button', { name: '声音：关' }).waitFor();
  const silent = (await heard()).begun.length;
  await visitor.press('再听一遍');
  await visitor.press('提示');
  await page.waitForTimeout(1500);
  expect((await heard()).begun).toHaveLength(silent);
  expect(errors).toEqual([]);
}, 60_000);
