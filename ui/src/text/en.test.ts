// Does the window have a Chinese sentence of its own while it speaks English?
import { expect, it } from 'vitest';

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Lines of code with Chinese in them; a comment may have some. */
function chinese(files: Readonly<Record<string, string>>, except: RegExp): string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    text
      .replaceAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
      .split('\n')
      .filter((line) => CHINESE.test(line) && !except.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

it('no sentence of the second language is Chinese', () => {
  const files = import.meta.glob<string>('./en.ts', { query: '?raw', import: 'default', eager: true });
  expect(Object.keys(files)).toEqual(['./en.ts']);
  expect(chinese(files, /never/)).toEqual([]);
});

it('no page has a sentence beside those of the two languages', () => {
  const pages = import.meta.glob<string>('../{coordinator,learner,shared,backend}/**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true });
  const written = Object.fromEntries(Object.entries(pages).filter(([path]) => !path.includes('.test.')));
  expect(Object.keys(written).length).toBeGreaterThan(60);
  // A heading of the matrix is broken before or after these marks.
  expect(chinese(written, /\/\[，、。；：！？\]\//)).toEqual([]);
});
