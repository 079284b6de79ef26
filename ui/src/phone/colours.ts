// Which colours do portraits, logos and posters have? All of them carry white text.

/** Grounds of portraits, by the index that the world gives. */
const FACES = ['#3B6FA0', '#A2503C', '#4C7A51', '#7A5A94', '#20777A', '#A35A12', '#8A4468', '#5F6670'] as const;

/** The ground of a portrait, logo or poster. */
export function faceColour(index: number): string {
  return FACES[Math.abs(index) % FACES.length] ?? FACES[0];
}
