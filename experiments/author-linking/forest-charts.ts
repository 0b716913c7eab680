import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import { type ForestChart, type ForestGroup, forestChart } from '../../src/reporting/charts/forest-chart.ts';
import { distinctStems } from '../../src/reporting/file-stem.ts';
import type { Chart } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { Comparison } from './comparisons.ts';
import type { AuthorLinkingConfig } from './config.ts';
import { rowName } from './row-name.ts';
import { blockName, type ReportRow } from './rows.ts';

/** The most lines of a chart, headings included: about half a page's height. */
const mostLines = 30;

/**
 * Every variant and ablation with its interval, and the paired differences: a chart for all corpora, or one a corpus
 * where that would be too tall.
 *
 * @param rows those that charts are about; sweeps have a chart of their own and are passed over
 */
export function forestCharts(
  { evaluate: { falsePositiveRate } }: Pick<AuthorLinkingConfig, 'evaluate'>,
  rows: readonly ReportRow[],
  comparisons: readonly Comparison[],
): Chart[] {
  const measure = formatMeasure({ kind: 'TPR@FPR', parameter: falsePositiveRate });
  const title = `TPR at ${100 * falsePositiveRate}% FPR`;
  const blocks = [...new Set(rows.map(blockName))];
  const listed = rows.filter(({ part }) => part !== 'sweep');
  if (listed.length <= blocks.length) return [];
  const split = listed.length + blocks.length > mostLines;
  const variants = blocks.map((block) => ({
    heading: block,
    rows: listed
      .filter((row) => blockName(row) === block)
      .map((row) => ({ label: rowName(row), estimate: estimateOf(row.measures.get(measure))! })),
  }));
  const differences = blocks.map((block) => {
    const own = comparisons.filter((comparison) => blockName(comparison) === block);
    return {
      heading: `${block}: against ${own[0]?.reference ?? ''}`,
      rows: own.map((comparison) => ({ label: rowName(comparison), estimate: comparison.difference })),
    };
  });
  return [
    ...chartsOfCorpora(blocks, variants, split, {
      name: 'variants',
      description: `${title} of every variant, with 95% intervals`,
      title,
      format: 'percent',
    }),
    ...chartsOfCorpora(blocks, differences, split, {
      name: 'differences',
      description: `Differences in ${title}, paired by author, with 95% intervals`,
      title: `Difference in ${title}`,
      format: 'points',
      reference: 0,
    }),
  ];
}

/** The charts of the corpora that have rows: `name`, or `name-<corpus>` for each where they are split. */
function chartsOfCorpora(
  blocks: readonly string[],
  groups: readonly ForestGroup[],
  split: boolean,
  { name, description, ...drawing }: Omit<ForestChart, 'groups'>,
): Chart[] {
  const filled = groups.filter((group) => group.rows.length > 0);
  if (filled.length === 0) return [];
  if (!split || blocks.length === 1) return [forestChart({ ...drawing, name, description, groups: filled })];
  const stems = distinctStems(blocks);
  return blocks.flatMap((block, i) =>
    groups[i].rows.length === 0
      ? []
      : [
          forestChart({
            ...drawing,
            name: `${name}-${stems[i]}`,
            description: `${description}: ${block}`,
            groups: [groups[i]],
          }),
        ],
  );
}
