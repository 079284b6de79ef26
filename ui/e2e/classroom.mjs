// What does every check need? A program to talk to, a browser, and hands that keep to the rules for older hands.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Taps are ignored for 400 ms after a new page, and for 500 ms on the same button (age-friendly §2.1). */
const SETTLED = 560;

/** Starts the program on an empty data folder, unless an address is given. */
export async function open() {
  const given = process.env.WKT_URL;
  if (given !== undefined) return { url: given, close: async () => undefined };
  const program = process.env.WKT_BIN;
  if (program === undefined) throw new Error('set WKT_BIN to the program wkt, or WKT_URL to an address it has printed');
  const data = await mkdtemp(join(tmpdir(), 'wkt-e2e-'));
  const serving = spawn(program, ['serve', '--data', data, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((found, failed) => {
    let printed = '';
    serving.stdout.on('data', (text) => {
      printed += text;
      const address = /http:\/\/\S+/.exec(printed);
      if (address !== null) found(address[0]);
    });
    serving.on('exit', (code) => failed(new Error(`the program ended with ${code} before it printed an address`)));
  });
  const close = async () => {
    const ended = new Promise((done) => serving.once('exit', done));
    serving.kill();
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, close };
}

/** The browser of this machine. */
export function browser() {
  return chromium.launch({ executablePath: process.env.WKT_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
}

/** A person in front of the window. */
export class Visitor {
  constructor(page) {
    this.page = page;
  }

  /** Waits as long as the rules ask for before the next tap counts. */
  settle() {
    return this.page.waitForTimeout(SETTLED);
  }

  /** Presses the button with these words on it. */
  async press(words) {
    await this.settle();
    await this.page.getByRole('button', { name: words }).first().click();
    await this.settle();
  }

  /** Puts a finger on the middle of what this selector finds. */
  async pressThis(selector) {
    await this.settle();
    await this.page.locator(selector).first().click();
    await this.settle();
  }

  /** What the left side of the lesson page shows. */
  async phase() {
    return this.page.locator('[data-phase]').getAttribute('data-phase');
  }

  /** From the first page to a demo learner's home. */
  async enter() {
    const demo = this.page.getByRole('button', { name: '看看演示班' });
    if (await demo.isVisible()) await this.press('看看演示班');
    await this.pressThis('.person');
    await this.page.getByRole('button', { name: '随便练练' }).waitFor();
  }

  /** Asks for hints until something wears the ring; answers which touch it needs. */
  async ring() {
    for (let asked = 0; asked < 4; asked += 1) {
      const ring = await this.page.locator('[data-phase]').getAttribute('data-ring-on');
      if (ring !== null) return ring;
      await this.press('提示');
    }
    throw new Error('no ring after four hints');
  }

  /** Does one step: the ring, or its helper button where it is no tap. */
  async step() {
    const on = await this.ring();
    const help = this.page.locator('[data-phone-aid]');
    if (await help.isVisible()) return this.pressThis('[data-phone-aid]');
    const box = await this.page.locator(`[data-widget="${on}"]`).boundingBox();
    if (box === null) throw new Error(`${on} wears the ring and is not drawn`);
    await this.settle();
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.settle();
    return undefined;
  }

  /** Does the steps of a lesson; `look` is called at every page on the way. */
  async doLesson(look = async () => undefined) {
    for (let steps = 0; steps < 40; steps += 1) {
      await look();
      const phase = await this.phase();
      if (phase === 'finished') return;
      if (phase === 'check') await this.answer();
      else await this.step();
    }
    throw new Error('the lesson does not end after 40 touches');
  }

  /** Answers the self-check, whatever fits, and goes on. */
  async answer() {
    const choices = this.page.locator('.choice');
    if ((await choices.count()) > 0) await this.pressThis('.choice');
    else await this.press('接着看');
  }
}
