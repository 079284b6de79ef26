// Does staff see first what somebody waits for?
import { expect, it } from 'vitest';
import { standing, waitingFirst } from './inbox';

it.each([
  [{ answer: null, lesson: null }, 'waiting'],
  [{ answer: '修好了', lesson: null }, 'answered'],
  [{ answer: null, lesson: '写便民纸条' }, 'practice'],
  [{ answer: '写得好', lesson: '写便民纸条' }, 'answered'],
])('%j is %s', (entry, how) => {
  expect(standing(entry)).toBe(how);
});

it('those that waited come first, and stay there once they are answered', () => {
  const entries = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(waitingFirst(entries, new Set(['b', 'd'])).map((entry) => entry.id)).toEqual(['b', 'd', 'a', 'c']);
});
