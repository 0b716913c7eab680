import type { Document } from '../text/document.ts';
import { type ColumnGroup, columnProfiles } from './column-group.ts';
import type { FeatureGroup } from './feature-group.ts';
import { jaccard } from './jaccard.ts';
import { type DocumentSets, overlap } from './set-similarity.ts';
import { type IndexedSets, indexSets } from './set-similarity-index.ts';

/** A feature group of which every feature is the Jaccard similarity of two documents' sets. */
export interface SetGroup extends Omit<FeatureGroup, 'profile'> {
  /** The documents' sets, one family a feature, in the order of the features (see `DocumentSets` for how to make them). */
  sets(documents: readonly Document[]): readonly DocumentSets[];
}

/** The feature group of some families of sets. */
export function setGroup({ sets, ...description }: SetGroup): ColumnGroup {
  return {
    ...description,
    profile(documents) {
      const families = sets(documents);
      let indexed: readonly IndexedSets[] | undefined;
      return columnProfiles(
        {
          write(pairs, { values, column, stride }) {
            indexed ??= families.map(indexSets);
            for (const [i, family] of indexed.entries()) {
              jaccard(family, pairs, { values, column: column + i, stride });
            }
          },
          overlaps: (a, b) => families.map((family) => overlap(family, a, b)),
        },
        documents.length,
        families.length,
      );
    },
  };
}
