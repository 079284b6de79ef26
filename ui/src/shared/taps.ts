// How do all buttons of the window follow the rules for older hands without knowing them?
//
// One listener at the root: native clicks of pointers are swallowed, and a press that the rules call
// a tap clicks the button instead. The keyboard's clicks pass, less their repeats.

import { Debounce, Hand, type Contact } from './hands';
import { pageRules } from './own-hands.svelte';

/** Regions marked so follow their own rules (the practice phone). */
const OWN_RULES = '[data-own-hands]';
const PRESSABLE = 'button, [role="button"], a[href], summary, label[data-press]';
/** Boxes to write in and to choose from keep the browser's own behaviour. */
const NATIVE = 'input, textarea, select, option';

/** Installs the rules on a page; the answer takes them off and tells of new pages. */
export function installTaps(root: HTMLElement): { pageChanged(): void; remove(): void } {
  const hand = new Hand(pageRules);
  const debounce = new Debounce(() => pageRules().debounceMs);
  let pressed: HTMLElement | null = null;
  let passing = false;

  function down(event: PointerEvent): void {
    if (elsewhere(event) || event.button > 0) return;
    if (hand.down(contact(event))) pressed = pressable(event.target);
    pressed?.setAttribute('data-pressed', '');
  }
  function move(event: PointerEvent): void {
    if (!hand.move(contact(event)) && !hand.resting) release();
  }
  function up(event: PointerEvent): void {
    const target = pressed;
    const gesture = hand.up(contact(event));
    if (!hand.resting) release();
    if (gesture?.kind !== 'tap' || target === null) return;
    if (!debounce.accepts(target, event.timeStamp)) return;
    passing = true;
    try {
      target.click();
    } finally {
      passing = false;
    }
  }
  function cancel(event: PointerEvent): void {
    hand.cancel(event.pointerId);
    release();
  }
  function click(event: MouseEvent): void {
    if (passing || elsewhere(event)) return;
    const target = pressable(event.target);
    if (target === null) return;
    const byKeyboard = event.detail === 0;
    if (byKeyboard && debounce.accepts(target, event.timeStamp)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function release(): void {
    pressed?.removeAttribute('data-pressed');
    pressed = null;
  }

  root.addEventListener('pointerdown', down, true);
  root.addEventListener('click', click, true);
  window.addEventListener('pointermove', move, true);
  window.addEventListener('pointerup', up, true);
  window.addEventListener('pointercancel', cancel, true);
  return {
    pageChanged: () => {
      release();
      hand.pageChanged(performance.now());
    },
    remove: () => {
      root.removeEventListener('pointerdown', down, true);
      root.removeEventListener('click', click, true);
      window.removeEventListener('pointermove', move, true);
      window.removeEventListener('pointerup', up, true);
      window.removeEventListener('pointercancel', cancel, true);
    },
  };
}

/** What the rules need to know of a pointer event. */
export function contact(event: PointerEvent): Contact {
  return {
    id: event.pointerId,
    x: event.clientX,
    y: event.clientY,
    at: event.timeStamp,
    width: event.width,
    height: event.height,
  };
}

function elsewhere(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(`${OWN_RULES}, ${NATIVE}`) !== null;
}

function pressable(target: EventTarget | null): HTMLElement | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(PRESSABLE) : null;
  return found === null || found.matches(':disabled, [aria-disabled="true"]') ? null : found;
}
