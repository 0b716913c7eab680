import { decimal, percent } from '../../../src/reporting/columns.ts';
import type { Table } from '../../../src/reporting/result.ts';
import { estimateOf } from '../../estimate.ts';
import type { AuthorLinkingConfig } from '../config.ts';
import { type Report, shownRows } from '../rows.ts';
import { tableOf } from './named-rows.ts';

/** What is linked, ruled out and left undecided by two thresholds, where the config asks for it. */
export function abstentionTable(config: AuthorLinkingConfig, report: Report): Table | null {
  const rows = shownRows(report).filter(({ abstention }) => abstention !== null);
  if (rows.length === 0) return null;
  const { falsePositiveRate, falseNegativeRate } = config.evaluate;
  return tableOf(
    rows,
    {
      name: 'table-abstention',
      caption: 'Two thresholds, and nothing said between them',
      notes: [
        `Above the upper threshold a pair is linked, up to the lower one it is ruled out. Both were picked on out-of-fold scores of the training authors: the upper for ${100 * falsePositiveRate}% of different-author pairs linked, the lower for ${100 * falseNegativeRate!}% of same-author pairs ruled out. c@1: the share decided rightly, the undecided counted as right at that rate, same- and different-author pairs counting alike.`,
      ],
      columns: [
        percent('linkedSame', 'Same: linked'),
        percent('undecidedSame', 'Same: undecided'),
        percent('missed', 'Same: ruled out'),
        { key: 'linkedDifferent', header: 'Different: linked', format: 'percent', digits: 2 },
        percent('undecidedDifferent', 'Different: undecided'),
        percent('ruledOut', 'Different: ruled out'),
        decimal('cAt1', 'c@1'),
      ],
    },
    ({ measures, abstention }) => [
      estimateOf(measures.get('TPR')),
      estimateOf(abstention!.get('undecidedSame')),
      estimateOf(abstention!.get('missed')),
      estimateOf(measures.get('FPR')),
      ...['undecidedDifferent', 'ruledOut', 'c@1'].map((measure) => estimateOf(abstention!.get(measure))),
    ],
  );
}
