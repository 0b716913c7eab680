import { memo } from '../../src/common/memo.ts';
import type { PairIndex } from '../../src/stylometry/feature-group.ts';
import type { Labelled, PairSet } from '../../src/stylometry/pairs/labelled.ts';
import type { Fold, Sample } from './sample.ts';

const joined = memo<Sample>(2);

/**
 * Two corpora as one sample, the first's documents, authors and folds before the second's: for scorers that are trained
 * on the one and tested on the other. No author is taken for one of the other corpus.
 *
 * @param key names both samples: equal keys, equal samples
 */
export function joinSamples(key: string, first: Sample, second: Sample): Sample {
  return joined(key, () => {
    const documents = first.corpus.documents.length;
    const prepared = first.corpus.prepared.documents.length;
    return {
      corpus: {
        documents: [...first.corpus.documents, ...second.corpus.documents],
        counts: second.corpus.counts,
        prepared: {
          documents: [...first.corpus.prepared.documents, ...second.corpus.prepared.documents],
          profiles: new Map(),
        },
        position: Int32Array.of(...first.corpus.position, ...second.corpus.position.map((at) => at + prepared)),
      },
      labelled: joinLabels(first.labelled, second.labelled),
      folds: [...first.folds, ...second.folds.map((fold) => shifted(fold, documents))],
      compared: new Map(),
      comparedBy: new WeakMap(),
    };
  });
}

function joinLabels(first: Labelled, second: Labelled): Labelled {
  const numbers = (of: (labelled: Labelled) => Int32Array) => {
    const above = of(first).reduce((most, number) => Math.max(most, number + 1), 0);
    return Int32Array.of(...of(first), ...of(second).map((number) => (number < 0 ? number : number + above)));
  };
  return {
    // Authors are numbered by their list, whoever of them wrote something.
    author: Int32Array.of(...first.author, ...second.author.map((author) => author + first.authors.length)),
    authors: [...first.authors, ...second.authors],
    place: numbers(({ place }) => place),
    thread: numbers(({ thread }) => thread),
  };
}

function shifted({ documents, pairs }: Fold, by: number): Fold {
  const moved = ({ a, b }: PairIndex): PairIndex => ({ a: a.map((at) => at + by), b: b.map((at) => at + by) });
  const { same }: PairSet = pairs;
  return { documents: documents.map((at) => at + by), pairs: { ...moved(pairs), same } };
}
