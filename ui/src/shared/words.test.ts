// Does a line end between words, never within one?
import { expect, it } from 'vitest';
import { words } from './words';

it('keeps 天气 together', () => {
  expect(words('把天气发给老伴')).toContain('天气');
});

it('keeps marks with the word before them, and loses nothing', () => {
  const title = '搜一搜，看浪花社区的主页';
  expect(words(title).join('')).toBe(title);
  expect(words(title).some((word) => word.startsWith('，'))).toBe(false);
});

it('an opening mark without a word before it stands first', () => {
  expect(words('“你好”').join('')).toBe('“你好”');
});
