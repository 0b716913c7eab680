import { InputError } from '../../common/error.ts';
import { type ProvenanceChange, provenanceChanges } from '../provenance-changes.ts';
import { type ComparedRow, compareRow, withHolm } from './compare-row.ts';
import { readResults } from './read-results.ts';
import { resampledRows } from './resampled-rows.ts';
import { checkMeasure, isMeasured, namedRows, refuseNotComparable, rowsOfOneName } from './row-pairs.ts';

export interface CompareOptions {
  /** The results folders: differences are those of the second to the first. */
  readonly folders: readonly [string, string];
  /** Where the outcomes of each are. */
  readonly caches: readonly [string, string];
  /** Those compared; the experiment's own headline measure where none is named. */
  readonly measures: readonly string[];
  /** Rows of the first and the second that are set side by side; those of one name where none is given. */
  readonly rows: readonly (readonly [first: string, second: string])[];
  /** Whether rows are set side by side that are not about the same thing. */
  readonly anyway: boolean;
}

export interface ResultsComparison {
  readonly folders: readonly [string, string];
  readonly experiment: string;
  readonly rows: readonly ComparedRow[];
  /** Names of rows of each that are not set beside one of the other. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly changes: readonly ProvenanceChange[];
}

/**
 * Sets two results side by side, row by row: paired differences with intervals and corrected tests where both are about
 * the same samples and the cache has their resamples, else the numbers alone.
 *
 * @throws InputError where a folder can't be read, nothing is in common, or what is in common can't be compared
 */
export async function compareResults(options: CompareOptions): Promise<ResultsComparison> {
  const { folders, caches, measures, anyway } = options;
  const both = folders.map(readResults);
  const [first, second] = both;
  const { experiment } = first;
  if (experiment.name !== second.experiment.name) {
    throw new InputError(
      `${first.folder} is of the experiment ${experiment.name}, ${second.folder} of ${second.experiment.name}: their numbers do not mean the same`,
    );
  }
  const pairs = options.rows.length > 0 ? namedRows(first, second, options.rows) : rowsOfOneName(first, second);
  if (!anyway) refuseNotComparable(pairs);
  const chosen = measures.length > 0 ? measures : [experiment.compared!.measure(first.config)];
  for (const measure of chosen) checkMeasure(measure, pairs);
  const resamples = await Promise.all(both.map((results, i) => resampledRows(results, caches[i])));
  const rows = pairs.flatMap((pair) =>
    chosen.filter((measure) => isMeasured(pair, measure)).map((measure) => compareRow(pair, measure, resamples)),
  );
  const alone = both.map((results, i) => {
    const used = new Set(pairs.map((pair) => pair[i].name));
    return results.rows.map(({ name }) => name).filter((name) => !used.has(name));
  });
  return {
    folders,
    experiment: experiment.name,
    rows: withHolm(rows),
    onlyFirst: alone[0],
    onlySecond: alone[1],
    changes: provenanceChanges(first.provenance, second.provenance),
  };
}
