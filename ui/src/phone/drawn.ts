// What does every drawing component get?

import type { Look, Widget } from '../generated/contract';

/** A widget together with its look, narrowed to one kind. */
export interface Drawn<K extends Look['kind']> {
  readonly widget: Widget;
  readonly look: Extract<Look, { kind: K }>;
  /** Size of ordinary text at the phone's font tier, in pt. */
  readonly text: number;
}
