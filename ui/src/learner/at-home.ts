// What does her home tell her to do? Its title, and what is said aloud.

import type { Home, NextLesson } from '../generated/contract';
import type { Text } from '../text/zh';

/** The texts of home. */
type Words = Text['home'];

/** How she comes to the lesson that is next. */
function howNext(next: NextLesson, words: Words): string {
  if (next.resumeStep === null) return words.by[next.mode];
  return next.mode === 'guided' ? words.resume(next.resumeStep) : words.resumeTask;
}

/** What comes first today. */
export function homeTitle(home: Home, words: Words): string {
  if (home.due.length > 0) return words.due(home.due.length);
  return home.next === null ? words.allDone : howNext(home.next, words);
}

/** What 再听一遍 says at home: the title, and what is in the frame with the big button, without what follows it. */
export function homeSpeech(home: Home, words: Words): string {
  const title = homeTitle(home, words);
  if (home.due.length > 0) return words.said(title, words.dueTime(home.due.length));
  return words.said(title, home.next?.lesson.canDo ?? words.allDoneWords);
}
