// Are the drawings of the printed card those of the window? Written by `UPDATE_GENERATED=1 npm test`.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawing, NAMES } from './pictures/drawing';

const ICONS = '../../node_modules/@lucide/svelte/dist/icons';
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PRINTED = at('../../../crates/card/src/page/drawings.json');

type Node = [string, Record<string, string>];

const written = ([tag, attributes]: Node): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}/>`;

/** The icons that the phone takes in, as the openly licensed set draws them. */
function icons(): Record<string, string> {
  const sources = ['./Icon.svelte', './AppDrawing.svelte'].map((path) => readFileSync(at(path), 'utf8')).join('\n');
  const names = [...sources.matchAll(/@lucide\/svelte\/icons\/([a-z0-9-]+)'/gu)].map((found) => found[1] ?? '');
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => {
      // An older name leads to the file of the new one.
      const file = /"(\.\/[^"]+\.svelte)"/u.exec(readFileSync(at(`${ICONS}/${name}.js`), 'utf8'))?.[1] ?? '';
      const source = readFileSync(at(`${ICONS}/${file}`), 'utf8');
      const node = /"node": (\[.*\]), "aliases"|"node": (\[.*\]) \};/u.exec(source);
      const shapes = JSON.parse(node?.[1] ?? node?.[2] ?? '[]') as Node[];
      return [name, shapes.map(written).join('')];
    }),
  );
}

/** Our own pictures, on a sheet of 320 × 180. */
function pictures(): Record<string, string> {
  const shape = ({ d, fill, stroke, width }: ReturnType<typeof drawing>[number]): string =>
    written(['path', { d, fill: fill ?? 'none', ...(stroke === undefined ? {} : { stroke, 'stroke-width': String(width ?? 0) }) }]);
  return Object.fromEntries(NAMES.map((name) => [name, drawing(name).map(shape).join('')]));
}

describe('the drawings of the printed card', () => {
  it('are those of the window', () => {
    const now = `${JSON.stringify({ icons: icons(), pictures: pictures() }, null, 1)}\n`;
    if (process.env['UPDATE_GENERATED'] !== undefined) writeFileSync(PRINTED, now);
    expect(readFileSync(PRINTED, 'utf8').replaceAll('\r\n', '\n'), 'stale; run: UPDATE_GENERATED=1 npm test -- printed').toBe(now);
  });

  it('leave out no icon', () => {
    for (const [name, shapes] of Object.entries(icons())) expect(shapes, name).not.toBe('');
  });
});
