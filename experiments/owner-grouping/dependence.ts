import { joined } from '../../src/common/joined.ts';
import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream, type Resampled } from '../../src/evaluation/bootstrap.ts';
import { meanRanks, pairWeights, weightedCorrelation } from '../../src/evidence/dependence.ts';
import type { Estimate, Table } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import { type EvidenceKind, evidenceKinds, type OwnerGroupingConfig } from './config.ts';
import type { VariantReport } from './report.ts';
import type { TrialOutcome } from './trial.ts';

/** How two kinds of evidence go together among pairs of one owner, or of two. */
export interface Dependence {
  readonly first: EvidenceKind;
  readonly second: EvidenceKind;
  readonly owners: 'one owner' | 'two owners';
  readonly pairs: number;
  /** Spearman's; null where a kind says the same of all pairs. */
  readonly correlation: Estimate | null;
}

/** Resamples that a correlation is taken in: each weighs every pair anew. */
const mostResamples = 200;

/**
 * Whether kinds of evidence are independent given the owners, which adding up their log likelihood ratios takes for
 * granted: Spearman's correlation within each class of candidate pairs, intervals by two-way owner bootstrap.
 */
export function measureDependence(outcomes: readonly TrialOutcome[], config: OwnerGroupingConfig): Dependence[] {
  const pooled = poolPairs(outcomes);
  const couples = evidenceKinds.flatMap((first, i) => evidenceKinds.slice(i + 1).map((second) => [first, second]));
  return couples.flatMap(([first, second]) =>
    (['one owner', 'two owners'] as const).map((owners): Dependence => {
      const ofClass = (_: number, pair: number) => (pooled.a[pair] === pooled.b[pair]) === (owners === 'one owner');
      const pairs = { a: pooled.a.filter(ofClass), b: pooled.b.filter(ofClass) };
      const [x, y] = [first, second].map((kind) => meanRanks(pooled.ratios[kind].filter(ofClass)));
      const weights = new Float64Array(pairs.a.length);
      const resamples = Math.min(mostResamples, config.evaluate.resamples);
      const stream = randomStream(config.seed, bootstrapStream);
      const resampled = new Float64Array(resamples);
      let slot = 0;
      for (const drawn of authorMultiplicities(pooled.owners, resamples, stream)) {
        resampled[slot++] = weightedCorrelation(x, y, pairWeights(pairs, drawn, weights));
      }
      const measured: Resampled = { value: weightedCorrelation(x, y, weights.fill(1)), resampled };
      return { first, second, owners, pairs: weights.length, correlation: estimateOf(measured) };
    }),
  );
}

function poolPairs(outcomes: readonly TrialOutcome[]) {
  let before = 0;
  const parts = outcomes.map(({ owners, pairEvidence: { ownerA, ownerB, ratios } }) => {
    const first = before;
    before += owners;
    return { a: ownerA.map((owner) => first + owner), b: ownerB.map((owner) => first + owner), ratios };
  });
  const column = (kind: EvidenceKind) =>
    joined(
      Float64Array,
      parts.map(({ ratios }) => ratios[kind]),
    );
  return {
    owners: before,
    a: joined(
      Int32Array,
      parts.map((part) => part.a),
    ),
    b: joined(
      Int32Array,
      parts.map((part) => part.b),
    ),
    ratios: { style: column('style'), payments: column('payments'), identifiers: column('identifiers') },
  };
}

export function dependenceTable(found: readonly Dependence[], { variant }: VariantReport): Table {
  return {
    name: 'table-dependence',
    caption: 'Kinds of evidence against each other, the owners given',
    notes: [
      `Spearman’s correlation of log likelihood ratios over the candidate pairs of “${variant}”; independent kinds have 0. 95% intervals by two-way owner bootstrap (${mostResamples} resamples).`,
      'Candidate pairs are brought up by evidence, so that kinds can look opposed among pairs of two owners: a pair that one kind did not bring up was brought up by another.',
    ],
    columns: [
      { key: 'first', header: 'Evidence', format: 'text' },
      { key: 'second', header: 'and', format: 'text' },
      { key: 'owners', header: 'Pairs of', format: 'text' },
      { key: 'pairs', header: 'Pairs', format: 'count' },
      { key: 'correlation', header: 'Correlation', format: 'decimal', digits: 2 },
    ],
    rows: found.map(({ first, second, owners, pairs, correlation }) => [first, second, owners, pairs, correlation]),
  };
}
