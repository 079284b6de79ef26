// What does every check need? The real program with an empty data folder, and a browser in front of its first page.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { note } from './noted.ts';
import { Visitor, type Time } from './visitor.ts';

/** As wide and high as a page is looked at, where nothing else is said. */
export const USUAL = { width: 1280, height: 800 };

interface Program {
  readonly url: string;
  close(): Promise<void>;
}

/** Somebody who has just come in. */
export interface Visit {
  readonly visitor: Visitor;
  readonly page: Page;
  /** Every address that was asked for. */
  readonly asked: readonly string[];
  /** What the browser complained about. */
  readonly errors: readonly string[];
  leave(): Promise<void>;
}

/**
 * Starts the program and the browser. Set WKT_BIN to the program wkt, or WKT_URL to an address it has printed.
 * Where time leaps, nobody waits for what the rules for older hands ask for: the page’s clock is put forward by it.
 * With the lessons of another folder where one is named.
 */
export async function visit(time: Time = 'leaps', lessons?: string): Promise<Visit> {
  const program = await open(lessons);
  let window: Browser | undefined;
  const leave = async (): Promise<void> => {
    await window?.close();
    await program.close();
  };
  try {
    window = await browser();
    return { ...(await comeIn(window, program.url, time)), leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function open(lessons?: string): Promise<Program> {
  const given = process.env['WKT_URL'];
  if (given !== undefined) return { url: given, close: async () => undefined };
  const program = process.env['WKT_BIN'];
  if (program === undefined) throw new Error('set WKT_BIN to the program wkt, or WKT_URL to an address it has printed');
  const data = await mkdtemp(join(tmpdir(), 'wkt-e2e-'));
  const serving = spawn(program, ['serve', '--data', data, '--port', '0', ...(lessons === undefined ? [] : ['--lessons', lessons])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => serving.once('close', () => done()));
  const close = async (): Promise<void> => {
    serving.kill();
    await ended;
    await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  try {
    const url = await new Promise<string>((found, failed) => {
      let printed = '';
      serving.stdout.on('data', (text: Buffer) => {
        printed += text.toString();
        const address = /http:\/\/\S+/.exec(printed);
        if (address !== null) found(address[0]);
      });
      serving.once('error', failed);
      serving.once('exit', (code) => failed(new Error(`the program ended with ${code} before it printed an address`)));
    });
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The browser of this machine. */
function browser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['WKT_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
}

async function comeIn(window: Browser, url: string, time: Time): Promise<Omit<Visit, 'leave'>> {
  const context = await window.newContext({ viewport: USUAL, locale: 'zh-CN' });
  const asked: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await note(page);
  if (time === 'leaps') await page.clock.install();
  await page.goto(url);
  await page.waitForSelector('button');
  return { visitor: new Visitor(page, time), page, asked, errors };
}
