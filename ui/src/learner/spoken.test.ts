// Is the teacher offered to whoever has called already?
import { expect, it } from 'vitest';
import type { LessonView } from '../generated/contract';
import { hintWords } from './spoken';

const view = (level: number, teacherCalled: boolean): LessonView =>
  ({ teacherCalled, hint: { level, words: '要不要请老师来看看？', ring: null, touch: 'tap', hand: null } }) as unknown as LessonView;

it.each([
  [4, false, '要不要请老师来看看？'],
  [4, true, ''],
  [3, true, '要不要请老师来看看？'],
  [0, false, ''],
])('hint %i, called %s', (level, called, words) => {
  expect(hintWords(view(level, called))).toBe(words);
});
