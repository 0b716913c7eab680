import type { EvidenceKind } from '../config.ts';

/** The version of a dossier's shape: raised when a reader of the old one would misread the new one. */
export const dossierSchemaVersion = 1;

/** What is known of a group of ads that are said to have one owner, and how sure that is. JSON-safe. */
export interface Dossier {
  readonly schemaVersion: typeof dossierSchemaVersion;
  readonly provenance: DossierProvenance;
  /** Number of the group within its market. */
  readonly group: number;
  /** The chance that the group has ads of more than one owner, by its own edges; see `probabilityWrong`. */
  readonly probabilityWrong: number;
  readonly ads: readonly DossierAd[];
  /** The strongest first. */
  readonly edges: readonly DossierEdge[];
  readonly wallets: readonly DossierWallet[];
  readonly payments: readonly DossierPayment[];
  readonly identifiers: readonly DossierIdentifier[];
  readonly notFound: NotFound;
}

export interface DossierProvenance {
  readonly config: string;
  readonly variant: string;
  /** Seed of the simulated market: no dossier is of anything real. */
  readonly market: number;
  readonly evidence: readonly EvidenceKind[];
  readonly method: string;
  /** Log odds from which on ads were joined. */
  readonly threshold: number;
  readonly includeIdentifiers: boolean;
}

export interface DossierAd {
  readonly id: string;
  readonly place: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly title: string;
}

export interface DossierEdge {
  /** Ids of two ads. */
  readonly ads: readonly [string, string];
  /** That one owner has both, all evidence fused. */
  readonly probability: number;
  /** Natural logarithms of likelihood ratios: above 0 for one owner, below 0 for two. */
  readonly evidence: Partial<Record<EvidenceKind, number>>;
}

export interface DossierWallet {
  readonly name: string;
  readonly payments: number;
  /** Its transactions on the chain that pay for no ad: many point to a wallet that many people share. */
  readonly otherTransactions: number;
  /** Ads outside the group that are matched to it too. */
  readonly adsElsewhere: number;
}

export interface DossierPayment {
  readonly ad: string;
  /** ISO 8601, UTC: when the site shows what was bought, and when the transaction was first seen. */
  readonly bought: string;
  readonly seen: string;
  readonly transaction: string;
  readonly output: number;
  readonly address: string;
  readonly bitcoin: string;
  /** Null where the matcher gives none. */
  readonly probability: number | null;
  /** Null for a CoinJoin, which no wallet can be told from. */
  readonly wallet: string | null;
}

export interface DossierIdentifier {
  readonly kind: string;
  /** Redacted unless asked for: `phone 1`. */
  readonly value: string;
  /** Ids of the group's ads that show it. */
  readonly ads: readonly string[];
  readonly adsElsewhere: number;
}

/** What was looked for and not found. */
export interface NotFound {
  readonly adsWithoutPayment: number;
  readonly purchasesWithoutPayment: number;
  readonly adsWithoutIdentifier: number;
  /** Pairs of the group's ads that no evidence brought up, of all its pairs. */
  readonly pairsNeverCompared: number;
  readonly pairs: number;
}
