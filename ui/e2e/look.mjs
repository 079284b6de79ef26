// What is measured on a page? All of it runs inside the page and answers a list of sentences, one for each finding.

/** Text below 20 px, cut off, or outside its button; sideways scrolling. */
export function text(page, floor) {
  return page.evaluate((least) => {
    const found = [];
    const say = (what, node) => found.push(`${what}: ${node.textContent.trim().slice(0, 24)}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent.trim() === '' || parent.closest('.glass, script, .out-of-sight')) continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      if (parseFloat(style.fontSize) < least - 0.1) say(`${style.fontSize} is too small`, node);
      if (parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.2) say('lines too close', node);
      if (box.right > innerWidth + 1 || box.left < -1) say('outside the window', node);
      const button = parent.closest('button');
      if (button !== null) {
        const around = button.getBoundingClientRect();
        if (box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top - 2 || box.bottom > around.bottom + 2)
          say('outside its button', node);
      }
      for (let up = parent; up !== null; up = up.parentElement) {
        const clips = getComputedStyle(up);
        if (clips.overflowX !== 'visible' && up.scrollWidth > up.clientWidth + 1 && clips.overflowX !== 'auto') say('cut off sideways', node);
        if (clips.overflowY === 'hidden' && up.scrollHeight > up.clientHeight + 1 && up !== document.body && up !== document.documentElement) {
          const frame = up.getBoundingClientRect();
          if (box.bottom > frame.bottom + 1 || box.top < frame.top - 1) say('cut off', node);
        }
        if (clips.overflowY === 'auto' || clips.overflowY === 'scroll') break;
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return [...new Set(found)];
  }, floor);
}

/** Targets too small or too close; `least` in px for main, other and the gap. */
export function targets(page, least) {
  return page.evaluate(({ main, other, gap }) => {
    const found = [];
    const seen = [...document.querySelectorAll('button, input, a[href]')]
      .filter((node) => !node.closest('.glass') && !node.disabled && node.checkVisibility() && !node.matches('.out-of-sight'))
      .map((node) => ({ node, box: node.getBoundingClientRect(), name: (node.ariaLabel ?? node.textContent).trim().slice(0, 16) }))
      .filter(({ box }) => box.width > 0 && box.bottom > 0 && box.top < innerHeight);
    for (const { node, box, name } of seen) {
      const least = node.matches('[data-main], [data-act], .person, .row, .choice, .onward') ? main : other;
      if (box.height < least - 0.5 || box.width < least - 0.5) found.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    for (const [at, a] of seen.entries()) {
      for (const b of seen.slice(at + 1)) {
        if (a.node.closest('.sight') !== b.node.closest('.sight')) continue;
        const x = Math.max(a.box.left - b.box.right, b.box.left - a.box.right);
        const y = Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom);
        if (Math.max(x, y) < gap - 0.5) found.push(`${a.name} and ${b.name} are ${Math.round(Math.max(x, y))} apart`);
      }
    }
    return found;
  }, least);
}

/** How many things there are to touch outside the phone; lists, 大字 and 声音, and the phone's helper do not count. */
export function touchable(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, a[href]')]
      .filter((node) => !node.closest('.glass, [data-list], [inert]') && !node.matches('[data-comfort], [data-phone-aid], :disabled') && node.checkVisibility())
      .map((node) => node.textContent.trim()),
  );
}

/** Where the four buttons stand. */
export function acts(page) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-act]')].map((node) => {
        const box = node.getBoundingClientRect();
        return [node.dataset.act, [box.x, box.y, box.width, box.height].map(Math.round)];
      }),
    ),
  );
}

/** The phone: one scale, the ring outside its target and large enough to hit, the words 练习手机. */
export function phone(page) {
  return page.evaluate(() => {
    const found = [];
    const stand = document.querySelector('[data-phone]');
    if (stand === null) return ['no phone'];
    const scale = Number(stand.dataset.scale);
    const glass = stand.querySelector('.glass');
    const at = glass.getBoundingClientRect();
    for (const node of [...glass.querySelectorAll('[data-widget]')].slice(0, 10)) {
      const box = node.getBoundingClientRect();
      for (const [drawn, points] of [[box.width, node.style.width], [box.height, node.style.height], [box.left - at.left, node.style.left]]) {
        if (Math.abs(drawn - parseFloat(points) * scale) > Math.max(1, parseFloat(points) * scale * 0.01)) found.push(`${node.dataset.widget} is not to scale`);
      }
    }
    if (!document.body.textContent.includes('练习手机')) found.push('练习手机 is not said');
    const on = document.querySelector('[data-phase]').dataset.ringOn;
    if (on === undefined) return found;
    const target = stand.querySelector(`[data-widget="${CSS.escape(on)}"]`);
    const ring = stand.querySelector('[data-ring]');
    if (target === null || ring === null) return [...found, `${on} should wear the ring`];
    const [t, r] = [target.getBoundingClientRect(), ring.getBoundingClientRect()];
    if (r.width < t.width - 10 || r.height < t.height - 10) found.push(`the ring lies over ${on}`);
    const grown = { left: t.x + t.width / 2 - 22, right: t.x + t.width / 2 + 22, top: t.y + t.height / 2 - 22, bottom: t.y + t.height / 2 + 22 };
    if (Math.min(t.width, t.height) < 43.5) {
      for (const other of glass.querySelectorAll('button[data-widget]')) {
        const o = other.getBoundingClientRect();
        const large = o.width > 300 * scale;
        const meets = o.left < grown.right && o.right > grown.left && o.top < grown.bottom && o.bottom > grown.top;
        if (other !== target && !large && meets) found.push(`${on} has no 44 px of its own beside ${other.dataset.widget}`);
      }
    }
    return found;
  });
}
