import { decimal, percent, text } from '../../src/reporting/columns.ts';
import type { Cell, Column, Table } from '../../src/reporting/result.ts';
import type { OwnerGroupingConfig } from './config.ts';
import type { SweptEvidence, SweptPoint } from './sweeps.ts';

type Filled<Row> = readonly [Column, (row: Row) => Cell];

/** At what setting of each dial each set of evidence fails; null without sweeps. */
export function limitsTable(
  swept: readonly SweptEvidence[],
  { evaluate: { minimumPrecision, resamples } }: OwnerGroupingConfig,
): Table | null {
  const fails = (of: (row: SweptEvidence) => number | null) => (row: SweptEvidence) => {
    const from = of(row);
    return from === null ? null : `≥ ${from}`;
  };
  return tableOf(
    {
      name: 'table-limits',
      caption: 'At what setting each set of evidence fails',
      notes: [
        `≥: the first setting tried at which the 95% interval (owner bootstrap, ${resamples} resamples, paired with the first setting) leaves no doubt; a dash: at none. Imprecise: B-cubed precision below ${100 * minimumPrecision}%, which the threshold was chosen for. Blind: less than half as much B-cubed recall above that of ads left alone as at the first setting. Harmful: more owners wrongly joined than there.`,
        'Evidence that a dial does not touch is left out. Each setting is tested by itself: of so many, a few may seem to fail by chance.',
      ],
    },
    swept.filter(isTouched),
    [
      [text('setting', 'Dial'), ({ label }) => label],
      [text('range', 'Turned'), ({ points }) => `from ${points[0].setting} to ${points[points.length - 1].setting}`],
      ...evidenceColumns(swept),
      [text('imprecise', 'Imprecise'), fails(({ precisionLost }) => precisionLost)],
      [text('blind', 'Blind'), fails(({ linksLost }) => linksLost)],
      [text('harmful', 'Harmful'), fails(({ moreJoined }) => moreJoined)],
    ],
    ({ sweep }) => sweep,
  );
}

/** Whether groups change at any setting. */
function isTouched({ points: [first, ...others] }: SweptEvidence): boolean {
  const shown = ({ precision, recall, wronglyJoined }: SweptPoint) =>
    JSON.stringify([precision, recall, wronglyJoined]);
  return others.some((point) => shown(point) !== shown(first));
}

/** Every point of every sweep; null without. */
export function sweepsTable(swept: readonly SweptEvidence[]): Table | null {
  const rows = swept.flatMap((line) => line.points.map((point) => ({ ...line, ...point })));
  return tableOf(
    {
      name: 'table-sweeps',
      caption: 'Groups as each dial is turned',
      notes: [
        'Ads alone: B-cubed recall if every ad stood alone, which links nothing. 95% intervals by owner bootstrap.',
      ],
    },
    rows,
    [
      [text('sweep', 'Means'), ({ sweep }) => sweep],
      ...evidenceColumns(swept),
      [decimal('setting', 'Setting', 3), ({ setting }) => setting],
      [percent('bCubedPrecision', 'B-cubed precision'), ({ precision }) => precision],
      [percent('bCubedRecall', 'B-cubed recall'), ({ recall }) => recall],
      [percent('alone', 'Ads alone'), ({ alone }) => alone?.value ?? null],
      [percent('wronglyJoined', 'Owners wrongly joined'), ({ wronglyJoined }) => wronglyJoined],
    ],
    ({ sweep, evidence, method }) => JSON.stringify([sweep, evidence, method]),
  );
}

/** What names the evidence, and the method where there are several. */
function evidenceColumns<Row extends Pick<SweptEvidence, 'evidence' | 'method'>>(
  swept: readonly SweptEvidence[],
): Filled<Row>[] {
  const methods = new Set(swept.map(({ method }) => method)).size > 1;
  return [
    [text('evidence', 'Evidence'), ({ evidence }) => evidence],
    ...(methods ? [[text('method', 'Method'), ({ method }: Row) => method] as const] : []),
  ];
}

function tableOf<Row>(
  table: Pick<Table, 'name' | 'caption' | 'notes'>,
  rows: readonly Row[],
  columns: readonly Filled<Row>[],
  block: (row: Row) => string,
): Table | null {
  if (rows.length === 0) return null;
  return {
    ...table,
    columns: columns.map(([column]) => column),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
    rules: rows.flatMap((row, i) => (i > 0 && block(row) !== block(rows[i - 1]) ? [i] : [])),
  };
}
