// From the door to the end of a lesson without a mouse: acceptance 14 and 20 of age-friendly §5.
import { afterAll } from 'vitest';
import { visit } from './classroom.ts';
import { gathered, holds } from './holds.ts';

/** More stops than any page has. */
const MOST = 90;
/** A ring of 4 px, less what scaling rounds away. */
const THIN = 3.7;

const { visitor, page, leave } = await visit();
afterAll(leave);
await page.emulateMedia({ reducedMotion: 'reduce' });

const thin = new Set<string>();
let stops = 0;

/** Walks with the Tab key to what this selector finds, and looks at the focus on the way. */
async function walk(selector: string): Promise<void> {
  for (let stop = 0; stop < MOST; stop += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate((wanted) => {
      const node = document.activeElement;
      if (node === null || node === document.body) return null;
      const style = getComputedStyle(node);
      const scale = Number(node.closest<HTMLElement>('[data-phone]')?.dataset['scale'] ?? 1);
      const name = node.ariaLabel ?? node.textContent.trim();
      return { found: node.matches(wanted), ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth) * scale, name };
    }, selector);
    if (here === null) continue;
    stops += 1;
    if (here.ring < THIN && here.name !== '') thin.add(here.name.slice(0, 16));
    if (here.found) return;
  }
  throw new Error(`${selector} cannot be reached with the Tab key`);
}

async function give(selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await visitor.settle();
  await walk(selector);
  await page.keyboard.press('Enter');
  await visitor.settle();
}

holds('a lesson can be done from the door to its end by keyboard alone', async () => {
  if (await page.locator('[data-later]').isVisible()) await give('[data-later]');
  await page.locator('.demo, .person').first().waitFor();
  if (await page.getByRole('button', { name: '看看演示班' }).isVisible()) await give('.demo .btn');
  await give('.person:not(li:first-child *)');
  await give('[data-practise]');
  await give('[data-choice="games"]');
  await give('[data-choice="swipe"]');
  await give('.pushed');
  await page.keyboard.press('Escape');
  for (let back = 0; back < 3; back += 1) await give('.who .btn');
  await give('.go .btn');
  for (let touch = 0; touch < 60; touch += 1) {
    const phase = await visitor.phase();
    if (phase === 'finished') return [];
    if (phase === 'check') {
      await give((await page.locator('.choice').count()) > 0 ? '.choice' : '.onward');
      continue;
    }
    const on = await page.locator('[data-phase]').getAttribute('data-ring-on');
    if (on === null) await give('[data-act="hint"]');
    else if (await page.locator('[data-phone-aid]').isVisible()) await give('[data-phone-aid]');
    else await give(`[data-widget="${on}"]`);
  }
  return ['the lesson does not end'];
});

holds('the focus is always to be seen, at least 4 px wide', async () => gathered([...thin], stops));

holds('nothing moves for those who want it still', () =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : 'something')),
  ),
);
