// Where do the arrow keys lead in the table?

/** A cell, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The same cell, or the nearest there is. */
export function inside(at: Place, size: { rows: number; columns: number }): Place {
  const within = (n: number, count: number): number => Math.max(0, Math.min(count - 1, n));
  return { row: within(at.row, size.rows), column: within(at.column, size.columns) };
}

/** The cell after this key; `null` if the key does not move. */
export function moved(at: Place, key: string, size: { rows: number; columns: number }): Place | null {
  const step = (rows: number, columns: number): Place => inside({ row: at.row + rows, column: at.column + columns }, size);
  switch (key) {
    case 'ArrowUp':
      return step(-1, 0);
    case 'ArrowDown':
      return step(1, 0);
    case 'ArrowLeft':
      return step(0, -1);
    case 'ArrowRight':
      return step(0, 1);
    case 'PageUp':
      return step(-10, 0);
    case 'PageDown':
      return step(10, 0);
    case 'Home':
      return { row: at.row, column: 0 };
    case 'End':
      return { row: at.row, column: size.columns - 1 };
    default:
      return null;
  }
}
