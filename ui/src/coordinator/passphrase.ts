// How long is a passphrase? As a person counts: one for each character, whatever its bytes.

/** Characters as a person counts them. */
export function characters(text: string): number {
  return [...text].length;
}
