import type { Document } from '../text/document.ts';
import type { FeatureGroup } from './feature-group.ts';

/** A feature group that learns nothing across documents: what one document holds, and how two of them compare. */
export interface SimpleGroup<Profile> extends Omit<FeatureGroup, 'profile'> {
  /** What comparing needs of one document. Called once a document. */
  profile(document: Document): Profile;
  /**
   * Compares two documents: writes one value a feature, in the order of `features`, in one call of `write` or in several.
   * Swapping a and b must give the same values, and each must be finite.
   */
  compare(a: Profile, b: Profile, write: (...values: number[]) => void): void;
}

/**
 * The feature group of a profile of one document and a comparison of two: the shortest way to add a group.
 *
 * @throws Error from the comparer, where `compare` wrote a value that is not finite, or not one value a feature
 */
export function simpleGroup<Profile>(definition: SimpleGroup<Profile>): FeatureGroup {
  const { name, features, profile, compare, ...rest } = definition;
  const width = features.length;
  return {
    ...rest,
    name,
    features,
    profile(documents) {
      const profiles = documents.map((document) => profile(document));
      return {
        fit: () => (pairs) => {
          const rows = pairs.a.length;
          const values = new Float64Array(rows * width);
          let position = 0;
          const write = (...written: number[]) => {
            for (const value of written) values[position++] = value;
          };
          for (let row = 0; row < rows; row++) {
            compare(profiles[pairs.a[row]], profiles[pairs.b[row]], write);
            if (position !== (row + 1) * width) {
              throw new Error(`${name}: wrote ${position - row * width} values for ${width} features`);
            }
            for (let column = 0; column < width; column++) {
              const value = values[row * width + column];
              if (!Number.isFinite(value)) {
                const ids = [pairs.a[row], pairs.b[row]].map((index) => documents[index].id).join(' and ');
                throw new Error(`${name}: ${features[column]} of ${ids} is ${value}`);
              }
            }
          }
          return values;
        },
      };
    },
  };
}
