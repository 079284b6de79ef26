// What does the big button of an ending say?
import { expect, it, vi } from 'vitest';
import type { Mode } from '../generated/contract';

vi.stubGlobal('window', { location: { search: '' } });
const { onwardWords } = await import('./onward');

const lesson = (id: string) => ({ id, title: `课${id}`, titleEn: null, canDo: '' });

it.each<[string, Mode, Mode, string]>([
  ['L1', 'guided', 'guided', '再跟我做一遍'],
  ['L1', 'guided', 'alone', '接着自己做'],
  ['L1', 'test', 'guided', '跟我做一遍'],
  ['L2', 'alone', 'guided', '下一课：课L2'],
  ['L2', 'alone', 'alone', '下一课：课L2'],
])('%s after L1 done as %s, now %s: %s', (id, done, mode, words) => {
  expect(onwardWords({ lesson: lesson(id), mode, why: 'new', resumeStep: null }, { lesson: lesson('L1'), mode: done })).toBe(words);
});

it('a refresher is called one', () => {
  const next = { lesson: lesson('L2'), mode: 'alone', why: 'refresher', resumeStep: null } as const;
  expect(onwardWords(next, { lesson: lesson('L1'), mode: 'alone' })).toBe('接着温习：课L2');
});
