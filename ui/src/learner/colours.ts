// Which colours tell the cards of the door apart? All of them carry white letters at 7:1 or better.

const PORTRAITS = ['#0B4F8A', '#8A1C00', '#14532D', '#5B3A86', '#6B4700', '#00525E', '#7D1A4F', '#3F464D'] as const;

/** The ground of a learner's picture. */
export function portraitColour(index: number): string {
  return PORTRAITS[Math.abs(index) % PORTRAITS.length] ?? PORTRAITS[0];
}
