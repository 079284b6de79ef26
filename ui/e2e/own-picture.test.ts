// Is a community's own picture on the practice phone?
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { visit } from './classroom.ts';

/** A picture of one point. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The shipped course, with a picture of its own at the first article. */
async function course(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wkt-course-'));
  await cp(join(import.meta.dirname, '..', '..', 'lessons'), folder, { recursive: true });
  await mkdir(join(folder, 'picture'));
  await writeFile(join(folder, 'picture', 'our-hall.png'), Buffer.from(POINT, 'base64'));
  const articles = join(folder, 'world', 'articles.toml');
  await writeFile(articles, (await readFile(articles, 'utf8')).replace('picture = "syringe"', 'picture = "our-hall.png"'));
  return folder;
}

const folder = await course();
const { visitor, page, errors, leave } = await visit('leaps', folder);
afterAll(async () => {
  await leave();
  await rm(folder, { recursive: true });
});

it('an article shows the picture that lies in the folder of the course', async () => {
  await visitor.enter();
  await visitor.press('随便练练');
  await visitor.press('自己随便点');
  for (const widget of ['tab.contacts', 'contacts.accounts', 'accounts.row.langhua']) await visitor.pressThis(`[data-widget="wechat.${widget}"]`);
  const photo = page.locator('[data-widget="wechat.account-chat.article.flu-shots"] img');
  await photo.waitFor();
  expect(await photo.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([1, 1]);
  const drawn = page.locator('[data-widget="wechat.account-chat.article.choir"] svg');
  expect(await drawn.count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});
