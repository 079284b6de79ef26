// How many cards fit on a page?

/** Columns and rows of cards of this size in a place of that size; at least one. */
export function fitting(
  place: { width: number; height: number },
  card: { width: number; height: number },
  gap: number,
  mostColumns = Infinity,
): { columns: number; rows: number } {
  const count = (room: number, one: number): number => Math.max(1, Math.floor((room + gap) / (one + gap)));
  return { columns: Math.min(mostColumns, count(place.width, card.width)), rows: count(place.height, card.height) };
}
