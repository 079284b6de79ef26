// Does home say what it shows?
import { expect, it } from 'vitest';
import type { Home, NextLesson } from '../generated/contract';
import { zh } from '../text/zh';
import { homeSpeech } from './at-home';

const lesson = { id: 'L31', title: '转发给家人', canDo: '把文章发给一个家里人' };
const next = (mode: NextLesson['mode'], resumeStep: number | null): NextLesson => ({ lesson, mode, resumeStep }) as unknown as NextLesson;
const home = (due: number, to: NextLesson | null): Home => ({ due: Array<unknown>(due).fill(lesson), next: to }) as unknown as Home;

it.each([
  [home(2, next('guided', null)), '今天先温习两样。大约五分钟。'],
  [home(1, null), '今天先温习一样。两三分钟就好。'],
  [home(0, next('guided', null)), '今天学这一课。把文章发给一个家里人。'],
  [home(0, next('guided', 3)), '上次学到第 3 步。把文章发给一个家里人。'],
  [home(0, next('alone', 1)), '上次做到一半。把文章发给一个家里人。'],
  [home(0, null), '这里的课，您都学过了。随便练练，或者挑一课再做一遍。'],
])('home %#', (shown, said) => {
  expect(homeSpeech(shown, zh.home)).toBe(said);
});
