// Who touches the pages? A person whose hands keep to the rules for older hands.
import type { Page } from 'playwright-core';

/** Taps are ignored for 400 ms after a new page, and for 500 ms on the same button (age-friendly §2.1). */
const SETTLED = 560;
/** The core has answered after this long, on whatever machine (ms). */
const ANSWERED = 60_000;
/** A place is measured in one picture, and what depends on it is drawn in the next ones. */
const REDRAWN = 4;

/** Whether time has to be waited for, or the page’s clock leaps. */
export type Time = 'leaps' | 'flows';

/** A person in front of the window. */
export class Visitor {
  readonly #page: Page;
  readonly #time: Time;

  constructor(page: Page, time: Time) {
    this.#page = page;
    this.#time = time;
  }

  /** Lets so many ms go by; whatever was due in them has happened, and what the core was asked is answered. */
  async pass(ms: number): Promise<void> {
    if (this.#time === 'flows') await this.#page.waitForTimeout(ms);
    else await this.#page.clock.fastForward(ms);
    await this.#page.waitForFunction(() => window.noted.underWay === 0, null, { timeout: ANSWERED });
  }

  /** Waits as long as the rules ask for before the next tap counts. */
  settle(): Promise<void> {
    return this.pass(SETTLED);
  }

  /** Waits until a change of size has been drawn, and what follows from it. */
  redrawn(): Promise<void> {
    return this.#page.evaluate(async (frames) => {
      for (let drawn = 0; drawn < frames; drawn += 1) await window.noted.frame();
    }, REDRAWN);
  }

  /** Presses the button with these words on it. */
  async press(words: string | RegExp): Promise<void> {
    await this.settle();
    await this.#page.getByRole('button', { name: words }).first().click();
    await this.settle();
  }

  /** Puts a finger on the middle of what this selector finds. */
  async pressThis(selector: string): Promise<void> {
    await this.settle();
    await this.#page.locator(selector).first().click();
    await this.settle();
  }

  /** What the left side of the lesson page shows. */
  phase(): Promise<string | null> {
    return this.#page.locator('[data-phase]').getAttribute('data-phase');
  }

  /** Presses 大字 until the page says this size. */
  async enlarge(percent: number): Promise<void> {
    const larger = this.#page.locator('[data-comfort][aria-label]').first();
    const wanted = `${percent}%`;
    for (let pressed = 0; pressed < 5; pressed += 1) {
      const now = await larger.getAttribute('aria-label');
      if (now?.endsWith(wanted) === true) return;
      await this.settle();
      await larger.click();
      // The size is kept before it is shown: on a busy machine that is not at once.
      for (let look = 0; look < 40 && (await larger.getAttribute('aria-label')) === now; look += 1) await this.pass(50);
    }
    throw new Error(`大字 never comes to ${wanted}`);
  }

  /** From the first page to a demo learner's home. */
  async enter(): Promise<void> {
    await this.makeDemo();
    await this.pressThis('.person');
    await this.#page.getByRole('button', { name: '随便练练' }).waitFor();
  }

  /** Puts off setting the machine up, where it is asked for. */
  async putOff(): Promise<void> {
    const later = this.#page.locator('[data-later]');
    if (!(await later.isVisible())) return;
    await this.pressThis('[data-later]');
    await later.waitFor({ state: 'hidden' });
  }

  /** Fills the door with the demo class, unless somebody is there already. */
  async makeDemo(): Promise<void> {
    await this.putOff();
    await this.#page.locator('.demo, .person').first().waitFor();
    const demo = this.#page.getByRole('button', { name: '看看演示班' });
    if (await demo.isVisible()) await this.press('看看演示班');
    await this.#page.locator('.person').first().waitFor();
  }

  /** From a lesson, or from home, to the cover of the first lesson. */
  async toCover(): Promise<void> {
    const leave = this.#page.getByRole('button', { name: '回我的课' });
    if (await leave.isVisible()) await this.press('回我的课');
    await this.press('所有的课');
    await this.pressThis('.unit');
    await this.pressThis('.lesson');
  }

  /** Asks for hints until something wears the ring; answers which touch it needs. */
  async ring(): Promise<string> {
    for (let asked = 0; asked < 4; asked += 1) {
      const ring = await this.#page.locator('[data-phase]').getAttribute('data-ring-on');
      if (ring !== null) return ring;
      await this.press('提示');
    }
    throw new Error('no ring after four hints');
  }

  /** Does one step: the ring, or its helper button where it is no tap. */
  async step(): Promise<void> {
    const on = await this.ring();
    const help = this.#page.locator('[data-phone-aid]');
    if (await help.isVisible()) {
      await this.pressThis('[data-phone-aid]');
      return;
    }
    const box = await this.#page.locator(`[data-widget="${on}"]`).boundingBox();
    if (box === null) throw new Error(`${on} wears the ring and is not drawn`);
    await this.settle();
    await this.#page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.settle();
  }

  /** Does the steps of a lesson until it comes to this phase; `look` is called at every page on the way. */
  async doLesson(until: 'check' | 'finished', look: (phase: string) => Promise<void>): Promise<void> {
    for (let steps = 0; steps < 40; steps += 1) {
      const phase = (await this.phase()) ?? 'nothing';
      await look(phase);
      if (phase === until) return;
      if (phase === 'check') await this.answer();
      else await this.step();
    }
    throw new Error(`the lesson does not come to ${until} in 40 touches`);
  }

  /** Answers the self-check, whatever fits, or goes on from its answer. */
  async answer(): Promise<void> {
    const choices = this.#page.locator('.choice');
    if ((await choices.count()) > 0) await this.pressThis('.choice');
    else await this.press('接着看');
  }
}
