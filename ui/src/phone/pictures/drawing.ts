// Which drawing belongs to the name that the world gives?

import { indoors } from './indoors';
import { outdoors } from './outdoors';
import type { Drawing } from './shapes';
import { things } from './things';

/** The drawing of that name; a quiet landscape when there is none, so that a new world never breaks a page. */
export function drawing(name: string): Drawing {
  return indoors[name] ?? outdoors[name] ?? things[name] ?? NEUTRAL;
}

/** Every name that has a drawing of its own. */
export const NAMES: readonly string[] = [indoors, outdoors, things].flatMap((set) => Object.keys(set)).sort();

const NEUTRAL: Drawing = things['neutral'] ?? [];
