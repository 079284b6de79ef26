// From the door to the end of a lesson without a mouse: acceptance 14 and 20 of age-friendly §5.

/** More stops than any page has. */
const MOST = 90;

export async function keyboard(holds, visit) {
  const { visitor, page, leave } = await visit({ reducedMotion: 'reduce' });
  const thin = new Set();

  /** Walks with the Tab key to what this selector finds, and looks at the focus on the way. */
  async function walk(selector) {
    for (let stop = 0; stop < MOST; stop += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate((wanted) => {
        const node = document.activeElement;
        if (node === null || node === document.body) return { found: false, ring: 4, name: '' };
        const style = getComputedStyle(node);
        const phone = node.closest('[data-phone]');
        const scale = phone === null ? 1 : Number(phone.dataset.scale);
        return { found: node.matches(wanted), ring: parseFloat(style.outlineWidth) * scale, name: node.ariaLabel ?? node.textContent.trim() };
      }, selector);
      if (here.ring < 3.7 && here.name !== '') thin.add(here.name.slice(0, 16));
      if (here.found) return;
    }
    throw new Error(`${selector} cannot be reached with the Tab key`);
  }

  async function give(selector, key = 'Enter') {
    await visitor.settle();
    await walk(selector);
    await page.keyboard.press(key);
    await visitor.settle();
  }

  await holds('a lesson can be done from the door to its end by keyboard alone', async () => {
    if (await page.getByRole('button', { name: '看看演示班' }).isVisible()) await give('.demo .btn');
    await give('.person:not(li:first-child *)');
    await give('main .row:last-child');
    await page.keyboard.press('Escape');
    await give('header .btn');
    await give('.go .btn, .column:last-child .row');
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
  await holds('the focus is always to be seen, at least 4 px wide', async () => [...thin]);
  await holds('nothing moves for those who want it still', async () =>
    page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running').map((a) => String(a.effect?.target?.className))),
  );
  await leave();
}
