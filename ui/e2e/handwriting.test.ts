// Writing by hand on the practice phone: drawn with the mouse, offered, chosen by a touch.
import { afterAll } from 'vitest';
import { visit } from './classroom.ts';
import { holds } from './holds.ts';

const { visitor, page, errors, leave } = await visit();
afterAll(leave);

/** Puts a finger on something on the phone: the phone itself reads the touch. */
async function touch(widget: string): Promise<void> {
  await visitor.settle();
  const box = await page.locator(`[data-widget="${widget}"]`).boundingBox();
  if (box === null) throw new Error(`${widget} is not on the phone`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await visitor.settle();
}

const PAD = '[data-widget="keyboard.pad"]';
const FIRST = '[data-widget="keyboard.candidate.0"]';
/** Longer than the pad waits at the usual pace. */
const READ = 4000;

/** Draws strokes on the pad, in parts of its height from its middle. */
async function draw(strokes: readonly (readonly (readonly [number, number])[])[]): Promise<void> {
  const box = await page.locator(PAD).boundingBox();
  if (box === null) throw new Error('there is no pad');
  const at = ([x, y]: readonly [number, number]): [number, number] => [box.x + box.width / 2 + x * box.height, box.y + box.height / 2 + y * box.height];
  for (const [first, ...rest] of strokes) {
    if (first === undefined) continue;
    await page.mouse.move(...at(first));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...at(point), { steps: 6 });
    await page.mouse.up();
  }
}

const inked = (): Promise<number> => page.locator(`${PAD} path`).count();
const written = (): Promise<string> => page.locator('[data-phone] input').inputValue();

const ACROSS = [[-0.3, -0.05], [0.3, -0.07]] as const;
const DOWN = [[0, -0.35], [0, 0.35]] as const;
const FOOT = [[-0.3, 0.35], [0.3, 0.35]] as const;

holds('the pad is chosen among the keyboards', async () => {
  await visitor.enter();
  await visitor.press('随便练练');
  await visitor.press('自己随便点');
  for (const widget of ['wechat.search', 'keyboard.sheet.6', 'keyboard.board.2']) await touch(widget);
  return (await page.getByRole('img', { name: '手写格' }).count()) === 1 ? [] : ['there is no pad'];
});

holds('what is drawn is there at once, and after a rest it is offered', async () => {
  await draw([ACROSS, DOWN]);
  const found = (await inked()) === 2 ? [] : [`${await inked()} strokes are drawn`];
  await page.locator(FIRST).waitFor({ timeout: READ });
  const first = await page.locator(FIRST).getAttribute('aria-label');
  return first === '十' ? found : [...found, `${first} for 十`];
});

holds('a rest in the middle of a character loses nothing', async () => {
  await draw([FOOT]);
  await page.locator(`${FIRST}[aria-label="土"], ${FIRST}[aria-label="士"]`).waitFor({ timeout: READ });
  return (await written()) === '' ? [] : ['something came in by itself'];
});

holds('a touch on a character puts it into the box, and the pad is empty', async () => {
  const chosen = (await page.locator(FIRST).getAttribute('aria-label')) ?? '';
  await touch('keyboard.candidate.0');
  const found = (await written()) === chosen ? [] : [`${await written()} for ${chosen}`];
  return (await inked()) === 0 ? found : [...found, 'the ink is still there'];
});

holds('重写 empties the pad before anything is read', async () => {
  await draw([ACROSS]);
  await touch('keyboard.rewrite');
  await page.waitForTimeout(READ);
  const found = (await inked()) === 0 ? [] : ['the ink is still there'];
  return (await page.locator(FIRST).count()) === 0 ? found : [...found, 'it was read'];
});

holds('the browser has nothing to complain about', async () => errors);
