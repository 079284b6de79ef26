// Who reads the sentences aloud? The browser's Chinese voice, else the host's, else nobody, and that is said.

import type { Host } from './backend';

/** Characters a minute at the usual pace; age-friendly §2.3 asks for 180–220. */
const RATE = 200;
/** What a browser's Chinese voice speaks at its rate 1, in characters a minute. */
const BROWSER_RATE = 250;
/** No sentence takes longer; some browsers forget to say that they have ended (ms). */
const LONGEST = 20_000;

/** One voice for the whole window: a new sentence ends the old one. */
export class Voice {
  /** Sound was wanted, there is no voice on this machine, and that has not been read yet. */
  missing = $state(false);
  #told = false;
  readonly #host: Host;
  #turn = 0;
  /** Characters a minute, 140–260; goes with the pace of whoever is here. */
  #rate = RATE;

  constructor(host: Host) {
    this.#host = host;
    // Browsers load their voices when they are first asked for.
    if ('speechSynthesis' in window) window.speechSynthesis.getVoices();
  }

  /** Speaks; resolves when the sentence has ended, was cut short, or could not be spoken. */
  async say(text: string): Promise<void> {
    this.hush();
    const turn = this.#turn;
    if (text === '') return;
    const voice = chineseVoice();
    const spoken = voice === null ? await this.#host.speak(text, this.#rate) : await inBrowser(text, voice, this.#rate);
    if (turn !== this.#turn) return;
    this.missing = !spoken && !this.#told;
    this.#told ||= !spoken;
  }

  /** 慢一点: pace in tenths, 10 as usual to 25 slowest; each step is 20 characters a minute less. */
  follow(paceTenths: number): void {
    this.#rate = rateOf(paceTenths);
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
    if ('speechSynthesis' in window) window.speechSynthesis.cancel();
    this.#host.hush();
  }
}

/** Characters a minute at this pace. */
export function rateOf(paceTenths: number): number {
  return Math.max(140, RATE - (paceTenths - 10) * 4);
}

function chineseVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null;
  const voices = window.speechSynthesis.getVoices().filter((voice) => /^(zh|cmn)/i.test(voice.lang));
  // A voice that needs the network would send the sentence away: only voices of this machine.
  const local = voices.filter((voice) => voice.localService);
  return local.find((voice) => /CN|Hans/i.test(voice.lang)) ?? local[0] ?? null;
}

function inBrowser(text: string, voice: SpeechSynthesisVoice, rate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = new SpeechSynthesisUtterance(text);
    line.voice = voice;
    line.lang = voice.lang;
    line.rate = rate / BROWSER_RATE;
    line.onend = () => resolve(true);
    line.onerror = (event) => resolve(event.error === 'interrupted' || event.error === 'canceled');
    setTimeout(() => resolve(true), LONGEST);
    window.speechSynthesis.speak(line);
  });
}
