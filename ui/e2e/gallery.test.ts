// Is every kind of screen drawn whole, in both engines, without overlap, cut text or wrong proportion?
//
// WKT_SCREENS names the file that `cargo run --example screens` has printed.
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { drawn } from './drawn.ts';
import { holds } from './holds.ts';
import { webkit } from './webkit.ts';

const server = await createServer({ configFile: 'vite.gallery.config.ts', server: { port: 0, strictPort: false }, logLevel: 'error' });
await server.listen();
const url = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: process.env['WKT_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(error.message));
await page.goto(url);
await page.waitForSelector('html[data-ready]');
const safari = await webkit(url);
afterAll(async () => {
  await safari.leave();
  await browser.close();
  await server.close();
});

const count = (): number => document.querySelectorAll('figure .glass').length;

/** The page in WebKit is looked at when it says that it is ready. */
async function ready(): Promise<number> {
  for (let waits = 0; waits < 120; waits += 1) {
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
