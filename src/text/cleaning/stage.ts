import type { Document } from '../document.ts';

/** One thing that cleaning takes out of a text, with a name that a config can switch on and off. */
export interface CleaningStage {
  readonly name: string;
  /** One line: what it removes, and why that would give the author away. */
  readonly summary: string;
  /** The text without it. The document gives context (the author's names); its own body is not read. */
  apply(text: string, document: Pick<Document, 'names'>): string;
}
