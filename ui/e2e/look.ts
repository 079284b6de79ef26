// What is measured on a page? All of it runs inside the page and answers a list of sentences, one for each finding.
import type { Page } from 'playwright-core';

/** Least sizes in px; `cells` is the gap between two cells of one table. */
export interface Least {
  readonly main: number;
  readonly other: number;
  readonly gap: number;
  readonly cells: number;
}

/** Where the four buttons stand: x, y, width, height. */
export type Places = Readonly<Record<string, readonly number[]>>;

/** Text below the floor, cut off, or outside its button; sideways scrolling. */
export function text(page: Page, floor: number): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const say = (what: string, node: Node): number => found.push(`${what}: ${(node.textContent ?? '').trim().slice(0, 24)}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === '' || parent.closest('.glass, script, .out-of-sight') !== null) continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      if (parseFloat(style.fontSize) < least - 0.1) say(`${style.fontSize} is too small`, node);
      // A single sign, as on a portrait, has no second line; text that runs on has.
      const spread = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size;
      const sign = [...(node.textContent ?? '').trim()].length === 1;
      if (!(spread >= (lines > 1 ? 1.3 : 1.2)) && !sign) say(`lines ${spread.toFixed(2)} apart`, node);
      const button = parent.closest('button');
      if (button !== null) {
        const around = button.getBoundingClientRect();
        if (box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top - 2 || box.bottom > around.bottom + 2)
          say('outside its button', node);
      }
      // Whoever scrolls to a thing sees it; beyond the innermost place that scrolls its own way nothing is lost.
      let [scrollsX, scrollsY] = [false, false];
      for (let up: Element | null = parent; up !== null; up = up.parentElement) {
        const clips = getComputedStyle(up);
        const frame = up.getBoundingClientRect();
        scrollsX ||= clips.overflowX === 'auto' || clips.overflowX === 'scroll';
        scrollsY ||= clips.overflowY === 'auto' || clips.overflowY === 'scroll';
        if (!scrollsX && clips.overflowX !== 'visible' && up.scrollWidth > up.clientWidth + 1) say('cut off sideways', node);
        if (!scrollsY && clips.overflowY !== 'visible' && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1)) say('cut off', node);
      }
      if (!scrollsX && (box.right > innerWidth + 1 || box.left < -1)) say('outside the window', node);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return [...new Set(found)];
  }, floor);
}

/** Targets too small or too close. */
export function targets(page: Page, least: Least): Promise<string[]> {
  return page.evaluate(({ main, other, gap, cells }) => {
    const found: string[] = [];

    /** The part of a box that no place around cuts away. */
    const seenOf = (node: Element): DOMRect => {
      let { left, top, right, bottom } = node.getBoundingClientRect();
      for (let up = node.parentElement; up !== null; up = up.parentElement) {
        const clips = getComputedStyle(up);
        if (clips.overflowX === 'visible' && clips.overflowY === 'visible') continue;
        const frame = up.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      return new DOMRect(left, top, right - left, bottom - top);
    };

    const all = [...document.querySelectorAll<HTMLElement>('button, input, a[href]')]
      .filter((node) => node.closest('.glass') === null && !node.matches(':disabled, .out-of-sight') && node.checkVisibility())
      .map((node) => ({ node, box: node.getBoundingClientRect(), seen: seenOf(node), name: (node.ariaLabel ?? node.textContent).trim().slice(0, 16) }))
      .filter(({ box, seen }) => box.width > 0 && seen.width > 1 && seen.height > 1);
    if (all.length === 0) found.push('nothing to touch');
    for (const { node, box, name } of all) {
      const least = node.matches('[data-main], [data-act], .person, .row, .choice, .onward') ? main : other;
      if (box.height < least - 0.5 || box.width < least - 0.5) found.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    for (const [at, a] of all.entries()) {
      for (const b of all.slice(at + 1)) {
        const x = Math.max(a.seen.left - b.seen.right, b.seen.left - a.seen.right);
        const y = Math.max(a.seen.top - b.seen.bottom, b.seen.top - a.seen.bottom);
        const table = a.node.closest('table');
        const apart = table !== null && table === b.node.closest('table') ? cells : gap;
        if (Math.max(x, y) < apart - 0.5) found.push(`${a.name} and ${b.name} are ${Math.round(Math.max(x, y))} apart`);
      }
    }
    return found;
  }, least);
}

/** What there is to touch outside the phone; lists, 大字 and 声音, and the phone's helper do not count. */
export function touchable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, a[href]')]
      .filter((node) => node.closest('.glass, [data-list], [inert]') === null && !node.matches('[data-comfort], [data-phone-aid], :disabled') && node.checkVisibility())
      .map((node) => node.textContent.trim()),
  );
}

/** Where the four buttons stand. */
export function acts(page: Page): Promise<Places> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-act]')].map((node) => {
        const box = node.getBoundingClientRect();
        return [node.dataset['act'] ?? '', [box.x, box.y, box.width, box.height].map(Math.round)];
      }),
    ),
  );
}

/** Where 再听一遍 stands: its right edge and its top. Every page has it once. */
export function repeat(page: Page): Promise<readonly (readonly number[])[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-repeat], [data-act="repeat"]')]
      .filter((node) => node.checkVisibility())
      .map((node) => node.getBoundingClientRect())
      .map(({ right, top }) => [Math.round(right), Math.round(top)]),
  );
}

/** The phone: one scale, the ring outside its target and large enough to hit, the words 练习手机. */
export function phone(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const stand = document.querySelector<HTMLElement>('[data-phone]');
    const glass = stand?.querySelector('.glass') ?? null;
    if (stand === null || glass === null) return ['no phone'];
    const scale = Number(stand.dataset['scale']);
    const at = glass.getBoundingClientRect();
    // A dark phone has nothing on its glass, but its keys beside it.
    const widgets = [...stand.querySelectorAll<HTMLElement>('.glass [data-widget]')];
    if (widgets.length === 0) found.push('nothing on the phone');
    for (const node of widgets.slice(0, 10)) {
      const box = node.getBoundingClientRect();
      const sides: [number, string][] = [
        [box.width, node.style.width],
        [box.height, node.style.height],
        [box.left - at.left, node.style.left],
      ];
      for (const [drawn, points] of sides) {
        const wanted = parseFloat(points) * scale;
        if (!(Math.abs(drawn - wanted) <= Math.max(1, wanted * 0.01))) found.push(`${node.dataset['widget']} is not to scale`);
      }
    }
    if (!document.body.innerText.includes('练习手机')) found.push('练习手机 is not said');
    const on = document.querySelector<HTMLElement>('[data-phase]')?.dataset['ringOn'];
    if (on === undefined) return found;
    const target = stand.querySelector(`[data-widget="${CSS.escape(on)}"]`);
    const ring = stand.querySelector('[data-ring]');
    if (target === null || ring === null) return [...found, `${on} should wear the ring`];
    const t = target.getBoundingClientRect();
    const r = ring.getBoundingClientRect();
    if (r.width < t.width - 10 || r.height < t.height - 10) found.push(`the ring lies over ${on}`);
    const grown = { left: t.x + t.width / 2 - 22, right: t.x + t.width / 2 + 22, top: t.y + t.height / 2 - 22, bottom: t.y + t.height / 2 + 22 };
    if (Math.min(t.width, t.height) < 43.5) {
      for (const other of glass.querySelectorAll<HTMLElement>('button[data-widget]')) {
        const o = other.getBoundingClientRect();
        const large = o.width > 300 * scale;
        const meets = o.left < grown.right && o.right > grown.left && o.top < grown.bottom && o.bottom > grown.top;
        if (other !== target && !large && meets) found.push(`${on} has no 44 px of its own beside ${other.dataset['widget']}`);
      }
    }
    return found;
  });
}
