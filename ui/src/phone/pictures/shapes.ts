// How is a drawing written down? As a short list of filled or stroked paths on a 320 × 180 sheet.

/** One stroke of the brush. */
export interface Shape {
  readonly d: string;
  readonly fill?: string;
  /** Colour of the outline; it is 6 wide unless `width` says otherwise. */
  readonly stroke?: string;
  readonly width?: number;
}

/** A drawing: what is farthest away comes first. */
export type Drawing = readonly Shape[];

/** A filled path. */
export const fill = (colour: string, d: string): Shape => ({ d, fill: colour });

/** A line with round ends. */
export const line = (colour: string, d: string, width = 6): Shape => ({ d, stroke: colour, width });

/** The path of a circle. */
export const circle = (x: number, y: number, r: number): string => oval(x, y, r, r);

/** The path of an ellipse. */
export const oval = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** The path of a rectangle with round corners. */
export const box = (x: number, y: number, w: number, h: number, r = 0): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

/** The whole sheet in one colour. */
export const ground = (colour: string): Shape => fill(colour, 'M0 0H320V180H0Z');
