import type { MarketSettings } from '../../datasets/market/settings.ts';
import type { AttributionSettings } from './attribution-schema.ts';

/** One way of attribution on one market. */
export interface TrialSettings {
  readonly market: MarketSettings;
  /** The markets that a matcher learns from, where it learns. */
  readonly training: readonly MarketSettings[];
  readonly attribution: AttributionSettings;
  /** Minutes by which purchases are moved to make decoys. */
  readonly shifts: readonly number[];
  /** Of persistent identities. */
  readonly level: number;
}
