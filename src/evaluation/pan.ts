import { brierScore } from './calibration.ts';
import { rates } from './confusion.ts';
import { cumulate } from './cumulative.ts';
import { areaUnderRocOf } from './rank-measures.ts';
import { rankScores } from './ranked.ts';

/** The measures of PAN's authorship verification task of 2020, and the one added in 2021; all from 0 to 1, 1 best. */
export interface PanMeasures {
  readonly auc: number;
  readonly 'c@1': number;
  readonly f_05_u: number;
  readonly F1: number;
  /** Mean of the four of 2020: `auc`, `c@1`, `f_05_u`, `F1`. */
  readonly overall: number;
  /** 1 − Brier score, as the task reports it from 2021 on. */
  readonly brier: number;
}

/**
 * PAN's verification measures, as its evaluator computes them (before it rounds): an answer above .5 says "same
 * author", below .5 "different", and exactly .5 is left unanswered.
 *
 * - `auc`: unanswered ones count as scored .5; 0 where one class has no problem, as there.
 * - `c@1` (Peñas & Rodrigo 2011): the unanswered count as right at the rate of the answered.
 * - `f_05_u` (Bevendorff et al. 2019): F0.5 in which every unanswered problem counts as a miss.
 * - `F1`: over the answered problems alone; 0 where none of them is positive or taken for it.
 *
 * @param same 1 where the truth is one author
 * @param answers from 0 to 1, one a problem
 * @throws RangeError for no problem, or an answer out of range
 */
export function panMeasures(same: Uint8Array, answers: Float64Array): PanMeasures {
  const brier = 1 - brierScore(answers, same);
  const counts = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
  let unanswered = 0;
  for (let i = 0; i < answers.length; i++) {
    if (answers[i] === 0.5) unanswered++;
    else if (answers[i] > 0.5) counts[same[i] ? 'truePositives' : 'falsePositives']++;
    else counts[same[i] ? 'falseNegatives' : 'trueNegatives']++;
  }
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts;
  const area = areaUnderRocOf(cumulate(rankScores(answers, same)));
  const right = truePositives + trueNegatives;
  const weighed = 1.25 * truePositives;
  const four = {
    auc: Number.isNaN(area) ? 0 : area,
    'c@1': (right + (unanswered * right) / answers.length) / answers.length,
    f_05_u: truePositives === 0 ? 0 : weighed / (weighed + 0.25 * (falseNegatives + unanswered) + falsePositives),
    F1: rates(counts).f1 ?? 0,
  };
  return { ...four, overall: (four.auc + four['c@1'] + four.f_05_u + four.F1) / 4, brier };
}
