// 看一看: which touch of a lesson is shown now, and how far is the slow hand? It never counts as doing it.
//
// One touch takes eight seconds or more (age-friendly §3): time to read, the hand, time to see what came
// of it. It waits for the voice, stops when she says so, and where motion is unwanted it moves only when told.

import type { Demo, Frame, Screen } from '../generated/contract';

/** What one touch consists of, in ms at pace 1.0. */
export const READ_MS = 2400;
export const HAND_MS = 3200;
export const SEE_MS = 2400;

/** Reading the sentence · the hand on its way · what came of it · the whole lesson has been shown. */
export type Stage = 'reading' | 'hand' | 'seen' | 'over';

/** What it needs from around it. */
export interface Around {
  later(run: () => void, ms: number): () => void;
  /** Speaks; resolves when the sentence has ended or could not be spoken. */
  say(text: string): Promise<void>;
  hush(): void;
  /** Motion is unwanted: nothing goes on by itself. */
  readonly still: boolean;
  /** What is said at the end. */
  readonly closing: string;
}

/** A lesson being shown. */
export class Showing {
  readonly demo: Demo;
  stage = $state<Stage>('reading');
  /** It goes on by itself. */
  playing = $state(true);
  #at = $state(0);
  readonly #around: Around;
  #cancel: (() => void) | null = null;
  /** What was begun later makes what was begun before void. */
  #turn = 0;

  constructor(demo: Demo, around: Around) {
    this.demo = demo;
    this.#around = around;
    this.#begin(0);
  }

  /** Nothing goes on by itself here. */
  get still(): boolean {
    return this.#around.still;
  }

  get frame(): Frame {
    const frame = this.demo.frames[this.#at];
    if (frame === undefined) throw new RangeError(`a demonstration has no frame ${this.#at}`);
    return frame;
  }

  /** The phone as it stands now. */
  get screen(): Screen {
    if (this.stage === 'reading' || this.stage === 'hand') return this.frame.screen;
    return this.demo.frames[this.#at + 1]?.screen ?? this.demo.ending;
  }

  /** The hand is on the phone: on its way, or where nothing moves, in its place from the start. */
  get showsHand(): boolean {
    return this.stage === 'hand' || (this.still && this.stage === 'reading');
  }

  /** How long the hand takes, in ms. */
  get handMs(): number {
    return HAND_MS * this.#pace;
  }

  get canGoBack(): boolean {
    return this.#at > 0 || this.stage === 'over';
  }

  /** 停一停. */
  pause(): void {
    this.#stop();
    this.playing = false;
  }

  /** 接着看: a touch that was interrupted is shown from its beginning. */
  goOn(): void {
    if (this.stage === 'seen') this.#onward();
    else this.#begin(this.#at);
  }

  /** 再看一次: this touch, or at the end the whole lesson. */
  again(): void {
    this.#begin(this.stage === 'over' ? 0 : this.#at);
  }

  /** 上一步: the touch before. */
  back(): void {
    this.#begin(this.stage === 'over' ? this.demo.frames.length - 1 : Math.max(0, this.#at - 1));
  }

  /** Where nothing moves: what comes of the touch, then the next one. */
  next(): void {
    if (this.stage === 'reading') this.#see();
    else this.#onward();
  }

  /** 再听一遍; while it goes on by itself, the touch begins anew with its sentence. */
  repeat(): void {
    if (this.playing && this.stage !== 'over') this.#begin(this.#at);
    else void this.#around.say(this.#sentence);
  }

  /** The page is left: nothing moves or speaks any more. */
  end(): void {
    this.#stop();
  }

  get #pace(): number {
    return this.demo.paceTenths / 10;
  }

  get #sentence(): string {
    return this.stage === 'over' ? this.#around.closing : this.frame.speech;
  }

  #begin(at: number): void {
    this.#stop();
    this.#at = at;
    this.stage = 'reading';
    this.playing = !this.still;
    const spoken = this.#around.say(this.#sentence);
    if (this.still) return;
    void this.#after(READ_MS, spoken, () => {
      this.stage = 'hand';
      void this.#after(HAND_MS, Promise.resolve(), () => this.#see());
    });
  }

  #see(): void {
    this.stage = 'seen';
    if (this.still) return;
    void this.#after(SEE_MS, Promise.resolve(), () => this.#onward());
  }

  #onward(): void {
    if (this.#at + 1 < this.demo.frames.length) return this.#begin(this.#at + 1);
    this.#stop();
    this.stage = 'over';
    this.playing = false;
    void this.#around.say(this.#sentence);
  }

  /** Goes on when the time has passed at her pace and the voice has ended, unless something else has begun. */
  async #after(ms: number, spoken: Promise<void>, run: () => void): Promise<void> {
    const turn = this.#turn;
    const passed = new Promise<void>((done) => (this.#cancel = this.#around.later(done, ms * this.#pace)));
    await Promise.all([passed, spoken]);
    if (turn === this.#turn) run();
  }

  #stop(): void {
    this.#turn += 1;
    this.#cancel?.();
    this.#cancel = null;
    this.#around.hush();
  }
}
