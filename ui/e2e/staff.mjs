// Staff pages: acceptance 39–43 of age-friendly §5.
import { outsideThePhone } from './axe.mjs';
import * as look from './look.mjs';

const PASSPHRASE = '浪花2026课堂';

export async function staff(holds, visit) {
  const { visitor, page, leave } = await visit();
  await holds('the staff pages open with a passphrase chosen once', async () => {
    await visitor.press('老师 · 协调员');
    for (const box of await page.locator('input[type=password]').all()) await box.fill(PASSPHRASE);
    await visitor.press(/定下来|进去/);
    await page.locator('table').waitFor();
    return [];
  });
  await measure('the matrix');
  await holds('the matrix: every cell has a digit and a word, and its headings are named', async () =>
    page.evaluate(() => {
      const found = [];
      for (const cell of document.querySelectorAll('td button')) {
        if (!/^[0-5]\s*[\u4e00-\u9fff]+$/.test(cell.textContent.trim())) found.push(cell.textContent);
      }
      if (document.querySelectorAll('th[scope=col]').length < 2) found.push('no column headings');
      if (document.querySelectorAll('tbody th[scope=row]').length === 0) found.push('no row headings');
      return found;
    }),
  );
  await holds('the matrix: arrow keys walk through it', async () => {
    await page.locator('[data-cell="0-0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const at = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    return at === '1-2' ? [] : [`the focus is at ${at}`];
  });
  await holds('what was seen on the own phone can be noted and taken back', async () => {
    const cell = page.locator('[data-cell="1-2"]');
    const before = await cell.textContent();
    if ((await page.getByRole('button', { name: '在本人手机上看见会了' }).count()) === 0) return ['nothing to note here'];
    await visitor.press('在本人手机上看见会了');
    const noted = await cell.textContent();
    await visitor.press(/^撤回$/);
    const after = await cell.textContent();
    return noted.trim().startsWith('5') && after === before ? [] : [`${before} → ${noted} → ${after}`];
  });
  await holds('a roster is looked at first and taken in then, and nobody is removed', async () => {
    const before = await page.locator('h1').textContent();
    await visitor.press('导入名单');
    await page.locator('input[type=text]').fill('周五班');
    const content = '姓名,座号\n试读一,1\n试读二,2\n,3\n';
    await page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByText('新来的 2 位').waitFor();
    await measure('the roster');
    await visitor.press('收下这 2 位');
    await page.getByText('收好了').waitFor();
    await visitor.press('回到表格');
    await visitor.press('全部');
    const after = await page.locator('h1').textContent();
    return Number.parseInt(after, 10) === Number.parseInt(before, 10) + 2 || Number.parseInt(after, 10) > 2 ? [] : [`${before} → ${after}`];
  });
  await holds('locking leads back to the door', async () => {
    await visitor.press('锁上，回门口');
    await page.locator('.person').first().waitFor();
    return [];
  });
  await leave();

  async function measure(name) {
    await holds(`${name}: axe finds nothing (AA)`, async () => (await outsideThePhone(page, 'AA')).map(String));
    await holds(`${name}: text is at least 16 px and nothing is cut off`, async () => {
      const found = [];
      for (const size of [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }]) {
        await page.setViewportSize(size);
        found.push(...(await look.text(page, 16)).filter((line) => !line.startsWith('lines')));
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      return found;
    });
    await holds(`${name}: targets are at least 44 px`, async () => look.targets(page, { main: 44, other: 44, gap: 3 }));
  }
}
