// What is said, and is the teacher offered to whoever has called already?
import { expect, it } from 'vitest';
import type { LessonView } from '../generated/contract';
import { hintWords, repeated, spoken } from './spoken';

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

const wish = (speech: string, feedback: string | null): LessonView =>
  ({
    phase: { kind: 'free', speech },
    feedback: feedback === null ? null : { kind: 'done', text: feedback },
    card: null,
    hint: null,
  }) as unknown as LessonView;

it('says once that a wish is reached, and still repeats what it was', () => {
  const onTheWay = wish('点右下角的发现。', null);
  const there = wish('到了：看看朋友圈。', '到了，您自己走到的。');
  expect(spoken(onTheWay, there)).toEqual(['到了，您自己走到的。']);
  expect(repeated(there)).toEqual(['到了：看看朋友圈。']);
  expect(spoken(there, onTheWay)).toEqual(['点右下角的发现。']);
});

it('everything that is shown can be heard again', () => {
  const lost = {
    ...wish('点右下角的发现。', null),
    feedback: { kind: 'astray', text: '不要紧，点错不会坏。' },
    card: { here: '这里是朋友圈。', back: '点左上角的返回。' },
  } as unknown as LessonView;
  expect(repeated(lost)).toEqual(['这里是朋友圈。点左上角的返回。', '点右下角的发现。']);
  expect(repeated({ ...lost, card: null })).toEqual(['不要紧，点错不会坏。', '点右下角的发现。']);
});
