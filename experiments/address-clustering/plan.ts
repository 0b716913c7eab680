import { marketSettings } from '../../datasets/market/sizes.ts';
import { combineChange } from '../../src/clustering/change/combination.ts';
import { hashValue } from '../../src/common/hash.ts';
import type { ResolvedInputs, TrialSpec } from '../experiment.ts';
import { withCoinJoinShare } from './coinjoin-share.ts';
import { type AddressClusteringConfig, referenceName } from './config.ts';
import type { ChangeSettings, TrialSettings } from './settings.ts';
import { type ResolvedChain, resolveChain } from './source.ts';

type ResolvePath = ResolvedInputs['resolvePath'];

/** A clustering by its place in the report. */
export interface PlannedRow {
  /** The share of owners who pay through CoinJoins, where that is swept. */
  readonly share: number | null;
  /** The name of the set of CoinJoin rules. */
  readonly coinJoins: string;
  /** The name of the way of telling change. */
  readonly change: string;
}

/** Every clustering of a config, in the order of its trials: for each share, each set of rules, each way of telling change. */
export function planRows(config: AddressClusteringConfig): PlannedRow[] {
  const shares = config.sweep?.coinJoinShare ?? [null];
  return shares.flatMap((share) =>
    Object.keys(config.coinJoins).flatMap((coinJoins) =>
      waysOf(config).map(({ name }) => ({ share, coinJoins, change: name })),
    ),
  );
}

/** @throws InputError where the files of a user's own chain can't be read */
export function planTrials(config: AddressClusteringConfig, resolvePath: ResolvePath): (TrialSpec & PlannedRow)[] {
  const source = sourcesOf(config, resolvePath);
  const ways = new Map(waysOf(config).map(({ name, change }) => [name, change]));
  const { seed, equate, leastOutputs, evaluate } = config;
  return planRows(config).map((row) => {
    const { source: own, files } = source(row.share);
    return {
      ...row,
      label: [row.share === null ? '' : `share ${row.share}`, row.coinJoins, row.change]
        .filter((word) => word !== '')
        .join(': '),
      settings: {
        source: own,
        change: ways.get(row.change)!,
        coinJoins: config.coinJoins[row.coinJoins],
        equate,
        leastOutputs,
        seed,
        ...evaluate,
      } satisfies TrialSettings,
      files,
      affinity: hashValue(own),
    };
  });
}

function sourcesOf(
  { market, chain }: AddressClusteringConfig,
  resolvePath: ResolvePath,
): (share: number | null) => ResolvedChain {
  if (market === undefined) {
    const resolved = resolveChain(chain!, resolvePath);
    return () => resolved;
  }
  const { size, ...changes } = market;
  const settings = marketSettings(size, changes);
  return (share) => ({
    source: { kind: 'market', settings: share === null ? settings : withCoinJoinShare(settings, share) },
    files: {},
  });
}

function waysOf({
  change,
  combinations,
  learned,
}: AddressClusteringConfig): { name: string; change: ChangeSettings }[] {
  return [
    { name: referenceName, change: { kind: 'none' } },
    ...change.map((expression) => ({
      name: combineChange(expression).name,
      change: { kind: 'expression', expression } as const,
    })),
    ...Object.entries(combinations).map(([name, expression]) => ({
      name,
      change: { kind: 'expression', expression } as const,
    })),
    ...Object.entries(learned).map(([name, { votes, ...settings }]) => ({
      name,
      change: { kind: 'learned', votes: votes ?? change, ...settings } as const,
    })),
  ];
}
