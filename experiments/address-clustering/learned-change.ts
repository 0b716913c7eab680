import type { ChangeHeuristic } from '../../src/clustering/change/change-heuristic.ts';
import { labelChange, unknownLabel } from '../../src/clustering/change/change-labels.ts';
import { type ChangeRows, changeRows } from '../../src/clustering/change/change-rows.ts';
import { combineChange } from '../../src/clustering/change/combination.ts';
import { crossFitChange, scoredChange } from '../../src/clustering/change/learned-change.ts';
import { clusterAddresses } from '../../src/clustering/cluster-addresses.ts';
import { findCoinJoinRule } from '../../src/clustering/coinjoins/index.ts';
import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream, type Resampled } from '../../src/evaluation/bootstrap.ts';
import { areaUnderRocOf, truePositiveRateAtOf } from '../../src/evaluation/rank-measures.ts';
import { prepareSweep, weigh } from '../../src/evaluation/sweep.ts';
import { createModel } from '../../src/models/index.ts';
import type { LabelledChain } from './labelled.ts';
import { senderOf } from './payments.ts';
import type { ChangeSettings, TrialSettings } from './settings.ts';

type LearnedSettings = Extract<ChangeSettings, { kind: 'learned' }>;

interface Scored {
  readonly rows: ChangeRows;
  readonly labels: Int8Array;
  /** Who spends, by the truth: −1 where unknown. */
  readonly sender: Int32Array;
  readonly score: Float64Array;
}

/** Models that differ in their threshold alone share their scores. */
const remembered = memo<Scored>(4);

/**
 * Scores outputs by a model over the votes of heuristics, each fold by a model of the others.
 *
 * @throws InputError where there are fewer clusters or owners than folds, or a fold's others lack a class
 */
export function scoreChange(
  chain: LabelledChain,
  { threshold: _, ...learned }: LearnedSettings,
  { source, coinJoins, equate, seed }: TrialSettings,
): Scored {
  return remembered(hashValue([source, coinJoins, equate, seed, learned]), () => {
    const { view, owner } = chain;
    const rules = coinJoins.map(findCoinJoinRule);
    const base = clusterAddresses(view, { coinJoins: rules, equate });
    const rows = changeRows(view, learned.votes.map(combineChange), base, rules);
    const labels = labelChange(view, rows, owner);
    const sender = rows.output.map((output) => senderOf(view.chain, owner, view.transactionOfOutput[output]));
    const { score } = crossFitChange(
      learned.split === 'owner' ? { ...rows, sender } : rows,
      labels,
      createModel(learned.model, rows.heuristics),
      { folds: learned.folds, seed },
    );
    return { rows, labels, sender, score };
  });
}

/** The heuristic that takes outputs scored above the threshold for candidates. */
export function learnedHeuristic({ rows, score }: Scored, { threshold }: LearnedSettings): ChangeHeuristic {
  return scoredChange('learned', rows, score, threshold);
}

/** How scores rank outputs, whatever the threshold. */
export interface LearnedQuality {
  /** Outputs scored whose owner is known. */
  readonly outputs: number;
  readonly change: number;
  /** auc, truePositiveRate (at the false positive rate asked for). */
  readonly measures: ReadonlyMap<string, Resampled>;
}

/** Owner bootstrap of the ranking: an output counts as often as its sender is drawn. */
export function learnedQuality(
  { labels, sender, score }: Scored,
  owners: number,
  { resamples, seed, falsePositiveRate }: Pick<TrialSettings, 'resamples' | 'seed' | 'falsePositiveRate'>,
): LearnedQuality {
  const known = Array.from(labels.keys()).filter((row) => labels[row] !== unknownLabel);
  const same = Uint8Array.from(known, (row) => labels[row]);
  // A row hangs on one owner; the universe's last element stands for the second and counts once.
  const sweep = prepareSweep(
    {
      scores: Float64Array.from(known, (row) => score[row]),
      same,
      authorA: Int32Array.from(known, (row) => sender[row]),
      authorB: new Int32Array(known.length).fill(owners),
    },
    owners,
  );
  const measures = {
    auc: () => areaUnderRocOf(sweep),
    truePositiveRate: () => truePositiveRateAtOf(sweep, falsePositiveRate),
  };
  const values = Object.values(measures).map(() => new Float64Array(resamples + 1));
  const multiplicity = new Float64Array(owners + 1).fill(1);
  const measureInto = (slot: number) => {
    weigh(sweep, multiplicity);
    for (const [m, measure] of Object.values(measures).entries()) values[m][slot] = measure();
  };
  measureInto(0);
  let slot = 1;
  for (const drawn of authorMultiplicities(owners, resamples, randomStream(seed, bootstrapStream))) {
    multiplicity.set(drawn);
    measureInto(slot++);
  }
  return {
    outputs: known.length,
    change: same.reduce((sum, label) => sum + label, 0),
    measures: new Map(
      Object.keys(measures).map((name, m) => [name, { value: values[m][0], resampled: values[m].slice(1) }]),
    ),
  };
}
