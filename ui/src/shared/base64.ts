// How do a file's bytes travel in JSON?

/** Bytes as base64, a piece at a time so that large files do not exhaust the stack. */
export function base64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}
