// From the door to the end of a lesson without a mouse: acceptance 14 and 20 of age-friendly §5.
import { afterAll } from 'vitest';
import { visit } from './classroom.ts';
import { gathered, holds } from './holds.ts';
import { Keys } from './keys.ts';

const { visitor, page, leave } = await visit();
afterAll(leave);
await page.emulateMedia({ reducedMotion: 'reduce' });

const keys = new Keys(page, visitor);
const give = (selector: string): Promise<void> => keys.give(page.locator(selector));

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
  await give('.go [data-main]');
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

holds('the focus is always to be seen, at least 4 px wide', async () => gathered([...keys.unseen], keys.stops));

holds('no page leaves the keyboard standing nowhere', async () => gathered([...keys.lost], keys.stops));

holds('nothing moves for those who want it still', () =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : 'something')),
  ),
);
