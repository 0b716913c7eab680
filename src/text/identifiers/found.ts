import type { Identifier } from '../document.ts';

/** An identifier and where it stands: `text.slice(start, end)` is how it was written. */
export interface FoundIdentifier extends Identifier {
  readonly start: number;
  /** The offset after its last character. */
  readonly end: number;
}
