// What is said aloud when the lesson shows something new? Only what is new, in the order of the eye.

import type { LessonView } from '../generated/contract';

/** The sentences to speak after `before` has become `now`. */
export function spoken(before: LessonView | null, now: LessonView): string[] {
  const feedback = now.feedback?.text ?? '';
  const card = cardWords(now);
  const hint = hintWords(now);
  const newFeedback = feedback !== (before?.feedback?.text ?? '') ? feedback : '';
  return [
    newFeedback,
    card !== (before === null ? '' : cardWords(before)) ? card : '',
    !(newFeedback !== '' && hasArrived(now)) && phaseSpeech(now) !== (before === null ? '' : phaseSpeech(before)) ? phaseSpeech(now) : '',
    hint !== (before === null ? '' : hintWords(before)) ? hint : '',
  ].filter((sentence) => sentence !== '');
}

/** What 再听一遍 repeats: all that is shown, in the order of the eye. Beside a card, a question or an ending no feedback stands. */
export function repeated(view: LessonView): string[] {
  const hasRoom = view.phase.kind === 'step' || (view.phase.kind === 'free' && !hasArrived(view));
  const feedback = hasRoom && view.card === null ? (view.feedback?.text ?? '') : '';
  return [feedback, cardWords(view), phaseSpeech(view), hintWords(view)].filter((sentence) => sentence !== '');
}

/** Where a wish is reached, feedback and page both say that she is there: once is enough. */
function hasArrived(view: LessonView): boolean {
  return view.phase.kind === 'free' && view.feedback?.kind === 'done';
}

/** The level of hint that offers to call the teacher. */
const OFFER = 4;

/** The words of the hint that is worth showing beside the instruction; who is called already is not offered. */
export function hintWords(view: LessonView): string {
  if (view.teacherCalled && view.hint?.level === OFFER) return '';
  return view.hint !== null && view.hint.level > 0 ? view.hint.words : '';
}

function phaseSpeech(view: LessonView): string {
  return view.phase.kind === 'check' && view.phase.answered !== null ? view.phase.answered.why : view.phase.speech;
}

function cardWords(view: LessonView): string {
  return view.card === null ? '' : `${view.card.here}${view.card.back}`;
}
