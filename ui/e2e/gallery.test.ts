// Is every kind of screen drawn whole, in both engines, without overlap, cut text or wrong proportion?
//
// WKT_SCREENS names the file that `cargo run --example screens` has printed.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { drawn } from './drawn.ts';
import { holds } from './holds.ts';
import { webkit } from './webkit.ts';

const screens = process.env['WKT_SCREENS'];
if (screens === undefined) throw new Error('set WKT_SCREENS to the file that `cargo run --example screens` has printed');
// Built, a page is there at once; served from its sources it is a few hundred files, and each engine waits for them.
const built = await mkdtemp(join(tmpdir(), 'wkt-gallery-'));
const gallery = { configFile: 'vite.gallery.config.ts', logLevel: 'error', build: { outDir: built, target: 'es2023' } } as const;
await build(gallery);
await copyFile(screens, join(built, 'screens.jsonl'));
const server = await preview({ ...gallery, preview: { host: '127.0.0.1', port: 0, strictPort: false } });
const url = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: process.env['WKT_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(error.message));
const [safari] = await Promise.all([webkit(url), page.goto(url)]);
await page.waitForSelector('html[data-ready]', { timeout: 120_000 });
afterAll(async () => {
  await safari.leave();
  await browser.close();
  await server.close();
  await rm(built, { recursive: true });
});

const count = (): number => document.querySelectorAll('figure .glass').length;

/** The page in WebKit is looked at when it says that it is ready. */
async function ready(): Promise<number> {
  for (let waits = 0; waits < 480; waits += 1) {
    if (await safari.evaluate(() => document.documentElement.dataset['ready'] !== undefined)) break;
    await new Promise((soon) => setTimeout(soon, 250));
  }
  return safari.evaluate(count);
}

test('every kind of screen is drawn, in WebKit as in Chromium', async () => {
  const there = await page.evaluate(count);
  expect(there).toBeGreaterThan(100);
  expect(await ready()).toBe(there);
});
holds('Chromium: no text is cut off, beside the glass or over other text', () => page.evaluate(drawn));
holds('WebKit: no text is cut off, beside the glass or over other text', () => safari.evaluate(drawn));
holds('the gallery has nothing to complain about', async () => errors);
