import type { FeatureGroup } from '../../src/stylometry/feature-group.ts';
import { loadVectors } from '../../src/stylometry/groups/vectors.ts';
import { findGroup } from '../../src/stylometry/index.ts';
import type { FilePaths } from '../experiment.ts';
import type { ScoreSettings } from './settings.ts';

/** The feature groups that settings name; vectors are read from their files. */
export function groupsOf({ features, vectors }: ScoreSettings, files: FilePaths): Promise<FeatureGroup[]> {
  return Promise.all(
    features.map((name) => {
      const file = vectors.find((source) => `vectors:${source.name}` === name);
      return file === undefined ? findGroup(name) : loadVectors({ path: files[file.hash], name: file.name });
    }),
  );
}
