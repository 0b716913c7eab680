import type { FeatureGroup } from '../feature-group.ts';
import { lengthBaseline } from './length.ts';
import { metadataBaseline } from './metadata.ts';
import { oneSideBaseline } from './one-side.ts';

/** Groups that no honest protocol lets score: what they reach is a leak. */
export const baselineGroups: readonly FeatureGroup[] = [lengthBaseline, metadataBaseline, oneSideBaseline];
