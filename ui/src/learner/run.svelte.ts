// What happens between the lesson page and the core? One run of a lesson: touches out, views in, voice, stillness.

import type { Desk } from '../backend/desk.svelte';
import type { CommandMap, LessonView, Mode, NextLesson, Touch } from '../generated/contract';
import { Passing } from '../shared/passing';
import { Stillness } from '../shared/stillness';
import { repeated, spoken } from './spoken';

type Answering<K extends keyof CommandMap = keyof CommandMap> = K extends keyof CommandMap
  ? CommandMap[K][1] extends LessonView
    ? K
    : never
  : never;

/** A lesson, or free practice, on the screen. */
export class Run {
  /** What is drawn. */
  view = $state.raw<LessonView>() as LessonView;
  /** She pressed very long where a tap is enough; it counted. */
  pressedLong = $state(false);
  readonly #desk: Desk;
  readonly #sound: () => boolean;
  readonly #still: Stillness;
  readonly #passing: Passing;
  #busy = false;
  #ended = false;

  constructor(desk: Desk, first: LessonView, sound: () => boolean) {
    this.#desk = desk;
    this.#sound = sound;
    const now = (): number => performance.now();
    const later = (run: () => void, ms: number): (() => void) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    };
    this.#still = new Stillness(now, later, (idleMs) => void this.#waited(idleMs));
    this.#passing = new Passing(now, later, () => void this.#passed());
    this.#show(first, null);
  }

  /** One touch on the practice phone. */
  touch(widget: string, touch: Touch, nearMiss: boolean): void {
    this.pressedLong = false;
    void this.#give('tap', { widget, touch, nearMiss });
  }

  /** The box on the phone holds this text now. */
  async write(text: string): Promise<void> {
    await this.#give('type_text', { text });
  }

  /** What stands on the pad of the phone's keyboard; answers whether it could be taken now. */
  ink(strokes: [number, number][][]): boolean {
    if (this.#busy) return false;
    void this.#give('write', { strokes });
    return true;
  }

  hint(): void {
    void this.#give('ask_hint', {});
  }
  stepBack(): void {
    void this.#give('step_back', {});
  }
  teacher(): void {
    void this.#give('call_teacher', {});
  }
  /** 先到这里: the test is over for today. */
  endHere(): void {
    void this.#give('end_here', {});
  }
  answer(choice: number): void {
    void this.#give('answer', { choice });
  }
  wish(wish: string | null): void {
    void this.#give('choose_wish', { wish });
  }
  /** Scams come by themselves in free practice, or not. */
  dangers(on: boolean): void {
    void this.#give('let_dangers_come', { on });
  }
  /** What the ending offers next. */
  next(next: NextLesson): void {
    this.start(next.lesson.id, next.mode);
  }
  /** A lesson in one of its faces. */
  start(lesson: string, mode: Mode): void {
    void this.#give('start_lesson', { lesson, mode, anew: false });
  }
  /** The same once more. */
  again(): void {
    const { lesson, mode, drill } = this.view;
    if (drill !== null) void this.#give('start_drill', { drill: drill.id });
    if (lesson !== null && mode !== null) void this.#give('start_lesson', { lesson: lesson.id, mode, anew: true });
  }

  /** Says the sentence of the page again. */
  repeat(): void {
    void this.#say(repeated(this.view), (text) => this.#desk.voice.repeat(text));
  }

  /** Sound was switched off: silence at once; on: the sentence. */
  soundChanged(): void {
    if (this.#sound()) this.repeat();
    else this.#desk.voice.hush();
  }

  /** The page is left: nothing rings or speaks any more. */
  end(): void {
    this.#ended = true;
    this.#still.end();
    this.#passing.end();
    this.#desk.voice.hush();
  }

  async #give<K extends Answering>(name: K, ask: CommandMap[K][0]): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#desk.voice.read();
    // How long a finger stayed, and whether 撤回 is still there, depends on the time of the touch.
    const seconds = name === 'tap' ? this.#passing.take() : 0;
    if (seconds > 0) await this.#desk.ask('tick', { seconds });
    const answer = (await this.#desk.ask(name, ask)) as LessonView | null;
    this.#busy = false;
    if (answer === null || this.#ended) return;
    this.#still.touched();
    this.#show(answer, this.view);
  }

  async #waited(idleMs: number): Promise<void> {
    if (this.#busy || this.#ended) return;
    const answer = await this.#desk.ask('wait', { idleMs });
    if (answer !== null && !this.#ended && !this.#busy) this.#show(answer, this.view);
  }

  /** Something is due on the phone. A touch that is on its way tells the time itself. */
  async #passed(): Promise<void> {
    if (this.#busy || this.#ended) return;
    const seconds = this.#passing.take();
    if (seconds === 0) return this.#passing.dueIn(this.view.nextEventInMs);
    const answer = await this.#desk.ask('tick', { seconds });
    if (answer !== null && !this.#ended && !this.#busy) this.#show(answer, this.view);
  }

  #show(view: LessonView, before: LessonView | null): void {
    this.view = view;
    this.#still.lookAgainIn(view.nextHintInMs);
    this.#passing.dueIn(view.nextEventInMs);
    const sentences = spoken(before, view);
    if (sentences.length > 0) void this.#say(sentences);
    if (this.#sound()) this.#desk.voice.prepare(repeated(view).join(''));
  }

  async #say(sentences: string[], how = (text: string): Promise<void> => this.#desk.voice.say(text)): Promise<void> {
    if (!this.#sound()) return;
    this.#still.speechBegan();
    const view = this.view;
    await how(sentences.join(''));
    // A newer sentence has cut this one short: its own end counts.
    if (view === this.view && !this.#ended) this.#still.speechEnded();
  }
}
