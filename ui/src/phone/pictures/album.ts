// Where do the pictures come from that a course brings along? The core finds them by the name of their file.

import { getContext, setContext } from 'svelte';

/** The address of a picture; `null` where the course has none of this name. */
export type Find = (name: string) => Promise<string | null>;

const ALBUM = Symbol('album');

/** Has the phones below find the course's pictures so. */
export function openAlbum(find: Find): void {
  setContext(ALBUM, find);
}

/** How pictures are found here; nothing where no course is open. */
export function album(): Find | undefined {
  return getContext<Find | undefined>(ALBUM);
}

/** Whether a name is that of a file, not of a drawing of the program. */
export function isFile(name: string): boolean {
  return /\.(?:png|jpe?g)$/.test(name);
}
