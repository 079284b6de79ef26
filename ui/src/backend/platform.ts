// Who reads what no sound was made for? The browser's Chinese voice, else the host's, else nobody.

import type { Host } from './backend';

/** A voice that reads any text. */
export interface Reader {
  /** Reads at so many characters a minute; resolves at the end, with `false` when nobody can read here. */
  read(text: string, ratePerMinute: number): Promise<boolean>;
  hush(): void;
}

/** What a browser's Chinese voice speaks at its rate 1, in characters a minute. */
const BROWSER_RATE = 250;
/** No sentence takes longer; some browsers forget to say that they have ended (ms). */
const LONGEST = 20_000;

/** The voice of this window's platform. */
export function platformOf(host: Host): Reader {
  // Browsers load their voices when they are first asked for.
  if ('speechSynthesis' in window) window.speechSynthesis.getVoices();
  return {
    read(text, ratePerMinute) {
      const voice = chineseVoice();
      return voice === null ? host.speak(text, ratePerMinute) : inBrowser(text, voice, ratePerMinute);
    },
    hush() {
      if ('speechSynthesis' in window) window.speechSynthesis.cancel();
      host.hush();
    },
  };
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
