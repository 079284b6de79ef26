// What may be wrong with a drawn screen? Runs inside the gallery, in any engine; answers sentences.

/** Text beside the glass, cut off by its own widget, or over other text of the same layer. */
export function drawn(): string[] {
  const found: string[] = [];

  /** Whether something that cannot be seen through lies over this widget there: a bar over a row scrolled below it. */
  function isCovered(at: Element, x: number, y: number): boolean {
    for (const node of document.elementsFromPoint(x, y)) {
      if (at.contains(node)) return false;
      const [, , , alpha = '1'] = getComputedStyle(node).backgroundColor.match(/[\d.]+/g) ?? ['0', '0', '0', '0'];
      if (node.closest('.at') !== null && Number(alpha) === 1) return true;
    }
    return false;
  }

  for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
    const kind = figure.dataset['kind'] ?? '';
    const glass = figure.querySelector('.glass');
    if (glass === null) {
      found.push(`${kind}: nothing is drawn`);
      continue;
    }
    for (const icon of glass.querySelectorAll<SVGElement>('[data-missing]')) found.push(`${kind}: there is no icon 「${icon.dataset['missing'] ?? ''}」`);
    // Only what is in sight can be asked what lies where.
    figure.scrollIntoView();
    const frame = glass.getBoundingClientRect();
    const texts: { words: string; box: DOMRect; at: HTMLElement }[] = [];
    for (const at of glass.querySelectorAll<HTMLElement>('.at')) {
      const place = at.getBoundingClientRect();
      const isBeside = place.right <= frame.left || place.left >= frame.right;
      // What a camera sees is cut off by its view, as in life.
      if (isBeside || at.dataset['look'] === 'camera') continue;
      const walker = document.createTreeWalker(at, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const words = (node.textContent ?? '').trim();
        const parent = node.parentElement;
        if (words === '' || parent === null) continue;
        const style = getComputedStyle(parent);
        if (style.visibility === 'hidden' || Number(style.opacity) === 0) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        // What … stands for is not there to be seen.
        for (let up: HTMLElement | null = parent; up !== null && up !== at; up = up.parentElement) {
          if (getComputedStyle(up).textOverflow === 'ellipsis') box.width = Math.min(box.width, up.getBoundingClientRect().right - box.left);
        }
        const say = (what: string): void => void found.push(`${kind}: 「${words.slice(0, 16)}」 ${what}`);
        if (box.right > frame.right + 1.5 || box.left < frame.left - 1.5) say('leaves the glass sideways');
        for (let up: HTMLElement | null = parent; up !== null && up !== at.parentElement; up = up.parentElement) {
          const clips = getComputedStyle(up);
          const shortened = clips.textOverflow === 'ellipsis';
          if (clips.overflowX !== 'visible' && !shortened && up.scrollWidth > up.clientWidth + 1) say('is cut off sideways');
        }
        texts.push({ words, box, at });
      }
    }
    for (const [number, one] of texts.entries()) {
      for (const other of texts.slice(number + 1)) {
        if (one.at === other.at || one.at.dataset['layer'] !== other.at.dataset['layer']) continue;
        const [left, right] = [Math.max(one.box.left, other.box.left), Math.min(one.box.right, other.box.right)];
        const [top, bottom] = [Math.max(one.box.top, other.box.top), Math.min(one.box.bottom, other.box.bottom)];
        if (right - left <= 3 || bottom - top <= Math.min(one.box.height, other.box.height) * 0.45) continue;
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (isCovered(one.at, x, y) || isCovered(other.at, x, y)) continue;
        found.push(`${kind}: 「${one.words.slice(0, 12)}」 lies over 「${other.words.slice(0, 12)}」`);
      }
    }
  }
  return found;
}
