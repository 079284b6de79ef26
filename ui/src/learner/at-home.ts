// What does her home tell her to do? The words above the big button, and the same said aloud.

import type { Home, NextLesson } from '../generated/contract';
import type { Text } from '../text/zh';

/** The texts of home. */
type Words = Text['home'];

/** How she comes to the lesson that is next. */
export function aboveNext(next: NextLesson, words: Words): string {
  if (next.resumeStep === null) return words.by[next.mode];
  return next.mode === 'guided' ? words.resume(next.resumeStep) : words.resumeTask;
}

/** What 再听一遍 says at home: what is in the frame with the big button, without what follows it. */
export function homeSpeech(home: Home, words: Words): string {
  if (home.due.length > 0) return words.said(words.due(home.due.length), words.dueTime(home.due.length));
  if (home.next !== null) return words.said(aboveNext(home.next, words), home.next.lesson.canDo);
  return words.said(words.allDone, words.allDoneWords);
}
