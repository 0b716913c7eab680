import type { MarketSettings } from '../../datasets/market/settings.ts';
import type { FusionKind } from '../../src/evidence/fusion.ts';
import type { Disguises } from '../../src/text/disguise/index.ts';
import type { AttributionSettings } from '../payment-attribution/attribution-schema.ts';
import type { EvidenceKind, OwnerGroupingConfig } from './config.ts';

/** What evidence, fusion and thresholds are learned from. */
export interface LearningSettings {
  readonly seed: number;
  readonly learn: readonly MarketSettings[];
  readonly tune: readonly MarketSettings[];
  readonly attribution: AttributionSettings;
  readonly style: OwnerGroupingConfig['style'];
  readonly labels: OwnerGroupingConfig['labels'];
  readonly blocking: OwnerGroupingConfig['blocking'];
}

/** One market, grouped by each set of evidence and each method. */
export interface TrialSettings extends LearningSettings {
  readonly tested: MarketSettings;
  /** What the owners of the tested market do to their texts. */
  readonly disguises: Disguises;
  readonly evidence: readonly (readonly EvidenceKind[])[];
  readonly fusion: FusionKind;
  readonly baseRate: OwnerGroupingConfig['baseRate'];
  readonly methods: readonly string[];
  readonly minimumPrecision: number;
}
