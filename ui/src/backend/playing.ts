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
/** A length that is less beyond where the sound is now is not known yet, only begun to be known (s). */
const A_LENGTH = 0.05;

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
      audio.onloadedmetadata = null;
      audio.ondurationchange = null;
      finish(played);
    };
    stop = () => {
      audio.pause();
      end(true);
    };
    audio.onended = () => end(true);
    audio.onerror = () => end(false);
    // WebKitGTK 2.50 takes a sound whose length it does not know for one that has ended when its speed is changed, says
    // so, changes the speed again, and so on until the page dies. With a new source the speed is the usual one, and it
    // becomes the wanted one not before the length is known.
    const hasten = (): void => {
      if (Number.isFinite(audio.duration) && audio.duration - audio.currentTime > A_LENGTH) audio.playbackRate = speed;
    };
    audio.ondurationchange = hasten;
    audio.onloadedmetadata = () => {
      if (ended) return;
      hasten();
      audio.play().catch(() => end(false));
    };
    audio.preload = 'auto';
    audio.preservesPitch = true;
    audio.src = address;
    return { over, stop };
  };
}
