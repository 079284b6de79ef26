// Which pages have a colour of their own, beyond the ground that the core names?

import type { Screen } from '../generated/contract';

/** `packet`: a red packet that was sent; `envelope`: one being filled; `call`: a dark page from edge to edge. */
export type Skin = 'packet' | 'envelope' | 'call' | '';

/** A dark page leaves no more than the bars free. */
const WHOLE = 0.85;

/** The skin of this screen. */
export function skin(screen: Screen): Skin {
  if (screen.id.startsWith('wechat.red-packet')) return 'envelope';
  const page = screen.widgets.filter((widget) => widget.layer === 'page');
  // Money that was transferred has no portrait above it.
  if (screen.id.startsWith('wechat.money') && page.some((widget) => widget.look.kind === 'portrait')) return 'packet';
  const isDark = page.some(
    ({ look, area }) => look.kind === 'panel' && look.ground === 'dark' && area.w >= screen.width && area.h >= screen.height * WHOLE,
  );
  return isDark ? 'call' : '';
}
