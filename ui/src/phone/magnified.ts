// What stands larger beside the phone? On a small phone whatever wears the ring (age-friendly §1.3 rules 2 and 5).

import type { Area, Screen } from '../generated/contract';

/** CSS pixels per phone point: from this on small things are large enough on the phone itself. */
const LARGE_ENOUGH = 1.2;
/** Higher than this it is a page to swipe, not a thing to press (pt). */
const ONE_THING = 120;

/** What the core calls small, else what wears the ring, as long as it is one thing on the glass; `null` where nothing is. */
export function magnified(screen: Screen, ring: string | null, small: Area | null, scale: number): Area | null {
  if (ring === null || scale >= LARGE_ENOUGH) return null;
  const area = screen.widgets.find((widget) => widget.id === ring)?.area ?? null;
  const wanted = small ?? (area !== null && area.h <= ONE_THING ? area : null);
  return wanted !== null && isOnGlass(wanted, screen) ? wanted : null;
}

/** The keys at the side stand beside the glass: a magnifier has nothing of them to show. */
function isOnGlass({ x, w }: Area, screen: Screen): boolean {
  return x + w > 0 && x < screen.width;
}
