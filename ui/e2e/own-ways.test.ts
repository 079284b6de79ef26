// Does the program fit itself to her: how fast the voice speaks, how long a hold is, and back again?
import { afterAll } from 'vitest';
import { visit } from './classroom.ts';
import { holds } from './holds.ts';

const { visitor, page, errors, leave } = await visit();
afterAll(leave);

/** Longer than the last lamp wants (ms). */
const LONG = 1400;

const chosen = (): Promise<string[]> => page.locator('[data-choice][aria-pressed="true"] b').allInnerTexts();
const begun = (): Promise<number> => page.evaluate(() => window.noted.sounds);
const sentence = (): Promise<string> => page.locator('[data-instruction]').innerText();

/** From home to the page where the rate of the voice is chosen. */
async function toRates(): Promise<void> {
  for (const words of ['随便练练', '手机和声音', '声音快慢']) await visitor.press(words);
}

/** Holds every lamp of the game as long as the slowest of them wants. */
async function holdLamps(): Promise<void> {
  for (let lamps = 0; lamps < 4; lamps += 1) {
    await visitor.settle();
    const box = await page.locator('.lamp:enabled').boundingBox();
    if (box === null) throw new Error('no lamp is left');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await visitor.pass(LONG);
    await page.mouse.up();
  }
  await visitor.settle();
}

holds('a rate of the voice is heard at once, and is the one she comes back to', async () => {
  const found: string[] = [];
  await visitor.enter();
  await toRates();
  if ((await chosen()).join() !== '平常') found.push(`at first ${(await chosen()).join(' ')} is chosen`);
  const before = await begun();
  await visitor.press(/^很慢/);
  if ((await chosen()).join() !== '很慢') found.push(`after 很慢 ${(await chosen()).join(' ')} is chosen`);
  if ((await begun()) <= before) found.push('nothing was heard');
  for (const words of ['调别的', '练别的', '回我的课', '不是我']) await visitor.press(words);
  await visitor.enter();
  await toRates();
  if ((await chosen()).join() !== '很慢') found.push(`when she comes back ${(await chosen()).join(' ')} is chosen`);
  return found;
});

holds('a hand that holds long gets a long hold, is told so, and can have it as it was', async () => {
  const found: string[] = [];
  for (const words of ['调别的', '练别的', '手指练一练', '按一按']) await visitor.press(words);
  await holdLamps();
  if (!(await sentence()).includes('按得久一点，才算按住')) found.push(`after long holds: ${await sentence()}`);
  await visitor.press('照原来的');
  if (!(await sentence()).includes('照原来的来')) found.push(`after 照原来的: ${await sentence()}`);
  if (await page.getByRole('button', { name: '照原来的' }).isVisible()) found.push('what was undone is offered to be undone');
  await visitor.press('再玩一次');
  await holdLamps();
  if (!(await sentence()).includes('按得久一点，才算按住')) found.push(`it was not undone: ${await sentence()}`);
  await visitor.press('再玩一次');
  await holdLamps();
  if (!(await sentence()).includes('照原来的来')) found.push(`nothing was new: ${await sentence()}`);
  return found;
});

holds('the browser has nothing to complain about', async () => errors);
