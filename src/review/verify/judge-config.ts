import type { Provenance } from '../provenance.ts';
import { changeText, provenanceChanges } from '../provenance-changes.ts';
import type { FileVerdict } from './compare-folders.ts';
import { likelyCauses } from './likely-causes.ts';
import type { Committed, ConfigVerdict } from './verdict.ts';

interface Judged {
  /** Relative, that the files were compared with. */
  readonly tolerance: number;
  readonly files: readonly FileVerdict[];
  /** Of the committed results; undefined where it can't be read. */
  readonly there: Provenance | undefined;
  /** Of the rerun. */
  readonly here: Provenance;
  readonly unverified?: readonly string[];
}

/** What becomes of a config whose files were compared. */
export function judgeConfig(
  { config, folder }: Committed,
  { tolerance, files, there, here, unverified = [] }: Judged,
): ConfigVerdict {
  const same = files.every(({ verdict }) => verdict === 'equal' || verdict === 'close');
  return {
    config,
    folder,
    tolerance,
    same,
    files,
    causes: same ? [] : likelyCauses(files, there, here),
    information: same && there !== undefined ? provenanceChanges(there, here).map(changeText) : [],
    unverified,
  };
}
