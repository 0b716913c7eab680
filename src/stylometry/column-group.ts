import type { Document } from '../text/document.ts';
import type { FeatureGroup, PairIndex, Profiles } from './feature-group.ts';
import type { Column } from './jaccard.ts';
import { compareInBlocks } from './pair-blocks.ts';
import type { Overlap } from './set-similarity.ts';

/** Profiles that compare into some columns of a table, so that groups can be joined without copying. */
export interface ColumnProfiles extends Profiles {
  /** Writes one column a feature, from `target.column` on. Pairs of the same document a follow each other. */
  write(pairs: PairIndex, target: Column): void;
  /** Of one pair: what stands behind each feature that compares two sets, in the order of the features. */
  overlaps(a: number, b: number): (Overlap | undefined)[];
}

/** A feature group whose profiles learn nothing across documents and compare column by column. */
export interface ColumnGroup extends FeatureGroup {
  profile(documents: readonly Document[]): ColumnProfiles;
}

/** What a column group's profile has to give; the rest follows from it. */
export type ColumnWriter = Pick<ColumnProfiles, 'write' | 'overlaps'>;

/** The profiles that a column writer makes. */
export function columnProfiles(writer: ColumnWriter, documents: number, features: number): ColumnProfiles {
  return {
    ...writer,
    fit: () => (pairs) =>
      compareInBlocks(pairs, documents, features, (block, values) =>
        writer.write(block, { values, column: 0, stride: features }),
      ),
  };
}

/** How a group describes itself. */
export type GroupDescription = Omit<FeatureGroup, 'profile' | 'features' | 'readsLayout'>;

/** One group with the features of several, in their order. It reads layout where all of them do. */
export function joinGroups(description: GroupDescription, groups: readonly ColumnGroup[]): ColumnGroup {
  const features = groups.flatMap((group) => group.features);
  return {
    ...description,
    features,
    readsLayout: groups.every((group) => group.readsLayout),
    profile(documents) {
      const parts = groups.map((group) => group.profile(documents));
      return columnProfiles(
        {
          write(pairs, { values, column, stride }) {
            let next = column;
            for (const [i, part] of parts.entries()) {
              part.write(pairs, { values, column: next, stride });
              next += groups[i].features.length;
            }
          },
          overlaps: (a, b) => parts.flatMap((part) => part.overlaps(a, b)),
        },
        documents.length,
        features.length,
      );
    },
  };
}
