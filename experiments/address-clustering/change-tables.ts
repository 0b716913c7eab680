import { hashValue } from '../../src/common/hash.ts';
import { count, decimal, percent } from '../../src/reporting/columns.ts';
import type { Table } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import { tableOf } from './columns.ts';
import type { AddressClusteringConfig } from './config.ts';
import type { ReportRow } from './report.ts';

/** The rows that tell change, under the first set of CoinJoin rules: it hardly matters to them. */
export function changeRowsOf(config: AddressClusteringConfig, rows: readonly ReportRow[]): ReportRow[] {
  const [first] = Object.keys(config.coinJoins);
  return rows.filter(({ outcome, coinJoins }) => outcome.change !== null && coinJoins === first);
}

/** How well each heuristic tells change where it names one output; null where none is asked for. */
export function changeTable(config: AddressClusteringConfig, all: readonly ReportRow[]): Omit<Table, 'name'> | null {
  const rows = changeRowsOf(config, all);
  if (rows.length === 0) return null;
  const [{ outcome }] = rows;
  return tableOf(
    rows,
    {
      name: '',
      caption: config.title,
      notes: [
        'Change is an output that belongs to who owns all inputs. Coverage: of the transactions, those with exactly one candidate. Precision: of these candidates, those that are change. Recall: of all change outputs, those that are such candidates.',
        `Transactions: ${thousands(outcome.change!.counts.transactions)} with ${config.leastOutputs} spendable outputs or more and one known owner of all inputs; left out are ${thousands(outcome.left.coinbases)} coinbases, ${thousands(outcome.left.coinJoins)} that fit a CoinJoin rule, ${thousands(outcome.left.fewOutputs)} with fewer spendable outputs, ${thousands(outcome.left.senderUnknown)} whose inputs have several owners or unknown ones.`,
        intervals(config),
      ],
      columns: [
        percent('coverage', 'Coverage'),
        percent('precision', 'Precision'),
        percent('recall', 'Recall'),
        decimal('f1', 'F1'),
        count('named', 'Named'),
        count('wrong', 'Wrongly'),
      ],
    },
    ({ outcome: { change } }) => [
      ...['coverage', 'precision', 'recall', 'f1'].map((name) => estimateOf(change!.measures.get(name))),
      change!.counts.named,
      change!.counts.named - change!.counts.namedRightly,
    ],
  );
}

/** The same of all candidates, one or many. */
export function candidatesTable(config: AddressClusteringConfig, all: readonly ReportRow[]): Table | null {
  const rows = changeRowsOf(config, all);
  if (rows.length === 0) return null;
  return tableOf(
    rows,
    {
      name: 'table-candidates',
      caption: 'All candidates for change, where there are several too',
      notes: [
        'Precision: of all candidates, those that are change. Recall: of all change outputs, those that are not ruled out.',
        intervals(config),
      ],
      columns: [
        percent('precision', 'Precision'),
        percent('recall', 'Recall'),
        count('candidates', 'Candidates'),
        count('changeOutputs', 'Change outputs'),
      ],
    },
    ({ outcome: { change } }) => [
      estimateOf(change!.measures.get('candidatePrecision')),
      estimateOf(change!.measures.get('candidateRecall')),
      change!.counts.candidates,
      change!.counts.change,
    ],
  );
}

/** How models rank outputs. */
export function learnedTable(config: AddressClusteringConfig, all: readonly ReportRow[]): Table | null {
  const rows = distinctModels(config, changeRowsOf(config, all));
  if (rows.length === 0) return null;
  const rate = config.evaluate.falsePositiveRate;
  return tableOf(
    rows,
    {
      name: 'table-learned',
      caption: 'Models over the votes of heuristics, cross-fitted',
      notes: [
        'Each fold is scored by a model of the other folds. Folds by cluster: an owner whose addresses lie in several clusters may be in several folds; folds by owner need the truth.',
        'Published, on other data: AUC .9986, TPR 80% at 0.05% FPR (Möser & Narayanan 2022).',
        intervals(config),
      ],
      columns: [
        decimal('auc', 'AUC', 4),
        percent('tpr', `TPR at ${100 * rate}% FPR`),
        count('outputs', 'Outputs'),
        count('changeOutputs', 'Change outputs'),
      ],
    },
    ({ outcome: { learned } }) => [
      estimateOf(learned!.measures.get('auc')),
      estimateOf(learned!.measures.get('truePositiveRate')),
      learned!.outputs,
      learned!.change,
    ],
  );
}

/** Models whose thresholds alone differ rank alike: the first stands for them. */
function distinctModels({ learned }: AddressClusteringConfig, rows: readonly ReportRow[]): ReportRow[] {
  const keyOf = (name: string) => hashValue({ ...learned[name], threshold: null });
  const ranking = rows.filter(({ outcome }) => outcome.learned !== null);
  return ranking.filter(({ change }, i) => ranking.findIndex((row) => keyOf(row.change) === keyOf(change)) === i);
}

export function intervals({ evaluate: { resamples } }: AddressClusteringConfig): string {
  return `95% intervals by owner bootstrap (${thousands(resamples)} resamples).`;
}

export const thousands = (value: number): string => value.toLocaleString('en-US');
