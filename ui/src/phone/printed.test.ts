// Are the drawings of the printed card those of the window? Written by `UPDATE_GENERATED=1 npm test -- printed`.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawing, NAMES } from './pictures/drawing';
import type { Drawing } from './pictures/shapes';

const ICONS = '../../node_modules/@lucide/svelte/dist/icons';
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PRINTED = at('../../../crates/card/src/drawings.json');

type Node = [string, Record<string, string>];

/** The icons that the phone takes in, as the openly licensed set draws them. */
function icons(): Record<string, Node[]> {
  const sources = ['./Icon.svelte', './AppDrawing.svelte'].map((path) => readFileSync(at(path), 'utf8')).join('\n');
  const names = [...sources.matchAll(/@lucide\/svelte\/icons\/([a-z0-9-]+)'/gu)].map((found) => found[1] ?? '');
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => {
      // An older name leads to the file of the new one.
      const file = /"(\.\/[^"]+\.svelte)"/u.exec(readFileSync(at(`${ICONS}/${name}.js`), 'utf8'))?.[1] ?? '';
      const source = readFileSync(at(`${ICONS}/${file}`), 'utf8');
      const node = /"node": (\[.*\]), "aliases"|"node": (\[.*\]) \};/u.exec(source);
      return [name, JSON.parse(node?.[1] ?? node?.[2] ?? '[]') as Node[]];
    }),
  );
}

/** Our own pictures, on a sheet of 320 × 180. */
const pictures = (): Record<string, Drawing> => Object.fromEntries(NAMES.map((name) => [name, drawing(name)]));

/** One drawing a line, so that a change is seen. */
function written(sets: Record<string, Record<string, unknown>>): string {
  const lines = (set: Record<string, unknown>): string =>
    Object.entries(set)
      .map(([name, shapes]) => `  ${JSON.stringify(name)}: ${JSON.stringify(shapes)}`)
      .join(',\n');
  return `{\n${Object.entries(sets)
    .map(([name, set]) => ` ${JSON.stringify(name)}: {\n${lines(set)}\n }`)
    .join(',\n')}\n}\n`;
}

describe('the drawings of the printed card', () => {
  it('are those of the window', () => {
    const now = written({ icons: icons(), pictures: pictures() });
    if (process.env['UPDATE_GENERATED'] !== undefined) writeFileSync(PRINTED, now);
    expect(readFileSync(PRINTED, 'utf8').replaceAll('\r\n', '\n'), 'stale; run: UPDATE_GENERATED=1 npm test -- printed').toBe(now);
  });

  it('leave out no icon', () => {
    for (const [name, shapes] of Object.entries(icons())) expect(shapes, name).not.toEqual([]);
  });
});
