import type { FileVerdict } from './compare-folders.ts';

/** A config with the folder of its committed results. */
export interface Committed {
  readonly config: string;
  readonly folder: string;
}

/** What became of one config's results. */
export interface ConfigVerdict {
  readonly config: string;
  readonly folder: string;
  /** Relative, that was applied. */
  readonly tolerance: number;
  readonly same: boolean;
  readonly files: readonly FileVerdict[];
  /** Why it differs, the likeliest first; empty where nothing does. */
  readonly causes: readonly string[];
  /** What differs between both runs without making the results differ. */
  readonly information: readonly string[];
  /** What was not looked at; empty where everything was. */
  readonly unverified: readonly string[];
}
