// How many cards fit on a page, and which page shows one of them?

/** Cards side by side and below each other. */
export interface Fit {
  readonly columns: number;
  readonly rows: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A card; where it would stand alone in its row it may be as narrow as `narrowest`, so that two do. */
export interface Card extends Size {
  readonly narrowest?: number;
}

/** Columns and rows of cards of this size in a place of that size; at least one. */
export function fitting(place: Size, card: Card, gap: number, mostColumns = Infinity): Fit {
  const count = (room: number, one: number): number => Math.max(1, Math.floor((room + gap) / (one + gap)));
  const wide = count(place.width, card.width);
  const columns = wide > 1 ? wide : Math.min(2, count(place.width, card.narrowest ?? card.width));
  return { columns: Math.min(mostColumns, columns), rows: count(place.height, card.height) };
}

/**
 * The largest part of `fit` with at most so many cards; of two that hold the same the one nearer to a
 * square, and then the one with wider cards.
 */
export function atMost(fit: Fit, most: number): Fit {
  let best: Fit = { columns: 1, rows: 1 };
  for (let columns = 1; columns <= Math.min(fit.columns, most); columns += 1) {
    const rows = Math.min(fit.rows, Math.floor(most / columns));
    const more = columns * rows - best.columns * best.rows;
    if (more > 0 || (more === 0 && Math.abs(columns - rows) < Math.abs(best.columns - best.rows))) best = { columns, rows };
  }
  return best;
}

/** The page that is open: the one she turned to, else the one with the card at `place`; pages count from 0. */
export function openPage(turnedTo: number | null, place: number, size: number, pages: number): number {
  return Math.min(turnedTo ?? Math.floor(Math.max(0, place) / size), pages - 1);
}
