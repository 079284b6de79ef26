// What is spoken aloud, and how? Sentence by sentence: the sound that was made for it, else the platform's voice.

import type { Sentence } from '../generated/contract';
import { kept, type Hear } from './heard';
import type { Reader } from './platform';
import type { Play } from './playing';

/** Characters a minute at the usual pace; age-friendly §2.3 asks for 180–220. */
export const USUAL_RATE = 200;
/** Those of the sounds as they were made: the median of all (tools/voice prints it). */
const RECORDED = 175;
/** How far a sound may be stretched before it suffers (age-friendly §2.3), and pressed together for the fastest choice. */
const SLOWEST = 0.8;
const FASTEST = 1.45;
/** The rest between two sentences, in ms (age-friendly §2.3). */
const REST_MS = 500;

/** What a voice needs from around it. */
export interface Means {
  hear: Hear;
  play: Play;
  reader: Reader;
}

/** One voice for the whole window: a new text ends the old one. */
export class Voice {
  /** Sound was wanted, there is no voice on this machine, and that has not been read yet. */
  missing = $state(false);
  #told = false;
  readonly #means: Means;
  #turn = 0;
  #stop: () => void = () => undefined;
  /** Characters a minute; as whoever is here has chosen, and with her pace. */
  #rate = USUAL_RATE;

  constructor(means: Means) {
    this.#means = { ...means, hear: kept(means.hear) };
  }

  /** Speaks; resolves when the text has ended, was cut short, or could not be spoken. */
  async say(text: string): Promise<void> {
    this.hush();
    const turn = this.#turn;
    if (text === '') return;
    const sentences = (await this.#means.hear(text)) ?? [];
    if (turn !== this.#turn) return;
    const made = sentences.some((sentence) => sentence.sound !== null);
    const spoken = made ? await this.#inTurn(sentences, turn) : await this.#means.reader.read(text, this.#rate);
    if (turn !== this.#turn) return;
    this.missing = !spoken && !this.#told;
    this.#told ||= !spoken;
  }

  /** Has the sounds of a text at hand, so that it begins at once when it is said. */
  prepare(text: string): void {
    if (text !== '') void this.#means.hear(text);
  }

  /** The rate she has chosen, and 慢一点: pace in tenths, 10 as usual to 25 slowest; each step is 20 characters a minute less. */
  follow(chosen: number, paceTenths: number): void {
    this.#rate = rateOf(chosen, paceTenths);
  }

  /** She has gone on: what was said about the missing voice is over, until she asks for it. */
  read(): void {
    this.missing = false;
  }

  /** She pressed for the sentence herself: say it again, and again that there is no voice. */
  repeat(text: string): Promise<void> {
    this.#told = false;
    return this.say(text);
  }

  /** Silence at once. */
  hush(): void {
    this.#turn += 1;
    this.#stop();
    this.#means.reader.hush();
  }

  /** One sentence after the other; whether all could be spoken. */
  async #inTurn(sentences: readonly Sentence[], turn: number): Promise<boolean> {
    let all = true;
    for (const [at, sentence] of sentences.entries()) {
      if (at > 0) await this.#rest();
      if (turn !== this.#turn) break;
      const spoken = (await this.#sound(sentence)) || (turn === this.#turn && (await this.#means.reader.read(sentence.text, this.#rate)));
      all &&= spoken;
    }
    return all;
  }

  async #sound({ sound }: Sentence): Promise<boolean> {
    if (sound === null) return false;
    const playing = this.#means.play(sound, speedOf(this.#rate));
    this.#stop = () => playing.stop();
    return playing.over;
  }

  #rest(): Promise<void> {
    return new Promise((over) => {
      const timer = setTimeout(over, REST_MS);
      this.#stop = () => {
        clearTimeout(timer);
        over();
      };
    });
  }
}

/** No voice is slower (characters a minute, age-friendly §2.3). */
const LEAST_RATE = 140;

/** Characters a minute at this pace, where so many were chosen for the usual one. */
export function rateOf(chosen: number, paceTenths: number): number {
  return Math.max(LEAST_RATE, chosen - (paceTenths - 10) * 4);
}

/** How fast a sound is played to be heard at so many characters a minute. */
export function speedOf(rate: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, rate / RECORDED));
}
