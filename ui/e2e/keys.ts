// How does somebody use the pages without a mouse? With Tab from stop to stop; what the keyboard stands on is looked at on the way.
import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** More stops than any page has. */
const MOST = 90;
/** A ring of 4 px, less what scaling rounds away. */
const THIN = 3.7;

/** A keyboard in front of the window. */
export class Keys {
  /** Stops whose focus cannot be seen. */
  readonly unseen = new Set<string>();
  /** What was pressed before the keyboard stood nowhere. */
  readonly lost = new Set<string>();
  stops = 0;
  readonly #page: Page;
  readonly #visitor: Visitor;

  constructor(page: Page, visitor: Visitor) {
    this.#page = page;
    this.#visitor = visitor;
  }

  /** Walks to what is wanted, backwards where it lies behind, and looks at the focus on the way. */
  async walk(wanted: Locator): Promise<void> {
    let key: 'Tab' | 'Shift+Tab' = 'Tab';
    for (let stop = 0; stop < MOST; stop += 1) {
      const here = await wanted.first().evaluate(stand, THIN);
      if (here.stop !== null) {
        this.stops += 1;
        if (here.stop.why !== '') this.unseen.add(`${here.stop.name}: ${here.stop.why}`);
      }
      if (here.found) return;
      if (stop === 0 && here.behind) key = 'Shift+Tab';
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${wanted.toString()} cannot be reached with the Tab key`);
  }

  /** Walks to what is wanted and presses a key on it. */
  async give(wanted: Locator, key = 'Enter'): Promise<void> {
    await wanted.first().waitFor();
    await this.#visitor.settle();
    await this.walk(wanted);
    await this.press(key);
  }

  /** Presses a key where the keyboard stands. */
  async press(key: string): Promise<void> {
    const on = await this.#page.evaluate(() => (document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '').trim().slice(0, 16));
    await this.#page.keyboard.press(key);
    await this.#visitor.settle();
    const nowhere = await this.#page.evaluate(() => {
      const at = document.activeElement;
      return at === null || at === document.body || at.closest('[inert]') !== null;
    });
    if (nowhere) this.lost.add(`${key} on ${on}`);
  }
}

interface Standing {
  readonly found: boolean;
  /** What is wanted comes before what the keyboard stands on. */
  readonly behind: boolean;
  /** What the keyboard stands on, and why that cannot be seen. */
  readonly stop: { readonly name: string; readonly why: string } | null;
}

/** Where the keyboard stands, seen from what is wanted. Runs inside the page. */
function stand(wanted: Element, thin: number): Standing {
  const node = document.activeElement;
  if (node === null || node === document.body) return { found: false, behind: false, stop: null };
  const found = node === wanted || (wanted.contains(node) && node.matches('input'));
  const behind = (node.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  // Pages set the keyboard down on places that are no stop: there is nothing to press there.
  if (!node.matches('button, input, textarea, select, a[href]')) return { found, behind, stop: null };
  const name = (node.ariaLabel ?? node.textContent).trim().slice(0, 16);
  const style = getComputedStyle(node);
  const scale = Number(node.closest<HTMLElement>('[data-phone]')?.dataset['scale'] ?? 1);
  const ring = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth) * scale;
  const { left, top, right, bottom } = node.getBoundingClientRect();
  const beside = right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
  const why = ring < thin ? `a ring of ${ring} px` : beside ? 'outside the window' : '';
  return { found, behind, stop: { name, why } };
}
