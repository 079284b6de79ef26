// How is a sound played in this window? One element for all: a new sound ends the old one. Sounds come as
// `data:` addresses: from `blob:` ones WebKitGTK 2.50 plays nothing.

/** A sound that was begun. */
export interface Playing {
  /** At its end, or when it was stopped, `true`; `false` when this window cannot play it. */
  readonly over: Promise<boolean>;
  stop(): void;
}

/** Begins a sound, given as an address that carries it, at a speed; the pitch stays. */
export type Play = (address: string, speed: number) => Playing;

/** No line takes longer; an engine that loses its device never says that it has ended (ms). */
const LONGEST = 30_000;

/** Plays in this window. */
export function inWindow(): Play {
  // Made with the first sound: an engine prepares for sound as soon as there is an element for it.
  let element: HTMLAudioElement | null = null;
  let stop = (): void => undefined;
  return (address, speed) => {
    stop();
    const audio = (element ??= new Audio());
    let finish: (played: boolean) => void = () => undefined;
    const over = new Promise<boolean>((resolve) => (finish = resolve));
    const timer = setTimeout(() => end(true), LONGEST);
    let ended = false;
    const end = (played: boolean): void => {
      // What was cut short says so when the next one plays already, on the same element.
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      audio.onended = null;
      audio.onerror = null;
      finish(played);
    };
    stop = () => {
      audio.pause();
      end(true);
    };
    audio.onended = () => end(true);
    audio.onerror = () => end(false);
    audio.src = address;
    audio.preservesPitch = true;
    audio.defaultPlaybackRate = speed;
    audio.playbackRate = speed;
    audio.play().catch(() => end(false));
    return { over, stop };
  };
}
