import { type Labelled, labelDocuments } from '../../src/stylometry/pairs/labelled.ts';
import { duplicatesAcross } from '../../src/text/near-duplicates.ts';
import type { DataAccess } from '../experiment.ts';
import { drawSample, type Sample } from './sample.ts';
import type { OverlapSettings } from './settings.ts';

/** What training and test folds have in common, summed over the pairs of folds. */
export interface OverlapOutcome {
  readonly documents: number;
  /** Authors in more than one fold: 0, or the split is broken. */
  readonly sharedAuthors: number;
  /** Threads with documents in more than one fold, and how many documents they hold. */
  readonly sharedThreads: number;
  readonly documentsInSharedThreads: number;
  /** Documents with a near duplicate in another fold, at the similarity each name tells. */
  readonly nearDuplicates: { readonly above50: number; readonly above80: number };
}

/** Looks for what folds share. */
export async function runOverlapTrial(settings: OverlapSettings, data: DataAccess): Promise<OverlapOutcome> {
  const sample = await drawSample(settings, data);
  const labelled = labelDocuments(sample.corpus.documents);
  const shared = valuesAcrossFolds(sample, labelled.thread);
  return {
    documents: sample.corpus.documents.length,
    sharedAuthors: valuesAcrossFolds(sample, labelled.author).size,
    sharedThreads: shared.size,
    documentsInSharedThreads: labelled.thread.filter((thread) => shared.has(thread)).length,
    nearDuplicates: { above50: documentsWithCopies(sample, 0.5), above80: documentsWithCopies(sample, 0.8) },
  };
}

/** The authors or threads (−1 is none) with documents in two folds or more. */
function valuesAcrossFolds({ folds }: Sample, values: Labelled['thread']): Set<number> {
  const foldsOf = new Map<number, Set<number>>();
  for (const [fold, { documents }] of folds.entries()) {
    for (const document of documents) {
      const value = values[document];
      if (value === -1) continue;
      const seen = foldsOf.get(value);
      if (seen) seen.add(fold);
      else foldsOf.set(value, new Set([fold]));
    }
  }
  return new Set([...foldsOf].filter(([, seen]) => seen.size > 1).map(([value]) => value));
}

function documentsWithCopies({ folds, corpus }: Sample, threshold: number): number {
  const bodies = folds.map(({ documents }) => Array.from(documents, (i) => corpus.documents[i].body));
  const copied = bodies.map(() => new Set<number>());
  for (let x = 0; x < folds.length; x++) {
    for (let y = x + 1; y < folds.length; y++) {
      for (const [i, j] of duplicatesAcross(bodies[x], bodies[y], threshold)) {
        copied[x].add(i);
        copied[y].add(j);
      }
    }
  }
  return copied.reduce((sum, set) => sum + set.size, 0);
}
