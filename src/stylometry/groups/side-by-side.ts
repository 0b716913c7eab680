import type { Document } from '../../text/document.ts';
import type { FeatureGroup, Profiles } from '../feature-group.ts';

/** The profiles of several groups as one, whose rows hold the features of the first, then of the second, and so on. */
export function sideBySide(groups: readonly FeatureGroup[], documents: readonly Document[]): Profiles {
  const width = groups.reduce((sum, { features }) => sum + features.length, 0);
  const profiles = groups.map((group) => group.profile(documents));
  return {
    fit(training, authors) {
      const comparers = profiles.map((profile) => profile.fit(training, authors));
      return (pairs) => {
        const rows = pairs.a.length;
        const values = new Float64Array(rows * width);
        let start = 0;
        for (const [i, { features }] of groups.entries()) {
          const part = comparers[i](pairs);
          for (let row = 0; row < rows; row++) {
            values.set(part.subarray(row * features.length, (row + 1) * features.length), row * width + start);
          }
          start += features.length;
        }
        return values;
      };
    },
  };
}
