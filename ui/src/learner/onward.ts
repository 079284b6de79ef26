// What stands on the big button of an ending? The same lesson once more is called by how it is done.

import type { LessonView, NextLesson } from '../generated/contract';
import { t } from '../text/words';

/** The words for what comes next after what was just done. */
export function onwardWords(next: NextLesson, done: Pick<LessonView, 'lesson' | 'mode'>): string {
  if (next.why === 'refresher') return t.lesson.nextRefresher(next.lesson.title);
  if (next.lesson.id !== done.lesson?.id) return t.lesson.nextLesson(next.lesson.title);
  if (next.mode === 'alone') return t.lesson.nextAlone;
  if (next.mode === 'test') return t.course.test;
  return done.mode === 'guided' ? t.lesson.guidedAgain : t.lesson.guidedNow;
}
