import { count, decimal, percent, text } from '../../src/reporting/columns.ts';
import type { Cell, Column, Table } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { OwnerGroupingConfig } from './config.ts';
import type { ReportRow, VariantReport } from './report.ts';

type Filled = readonly [Column, (row: ReportRow) => Cell];

/** A table of groupings, led by variant, evidence and method, where there are several of them. */
function tableOf(
  reports: readonly VariantReport[],
  table: Pick<Table, 'name' | 'caption' | 'notes'>,
  columns: readonly Filled[],
): Table {
  const rows = reports.flatMap((report) => report.rows);
  const differ = (of: (row: ReportRow) => string) => new Set(rows.map(of)).size > 1;
  const leading: Filled[] = [
    ...(differ(({ variant }) => variant) ? [[text('variant', 'Variant'), ({ variant }) => variant] as Filled] : []),
    [text('evidence', 'Evidence'), ({ evidence }) => evidence],
    ...(differ(({ method }) => method) ? [[text('method', 'Method'), ({ method }) => method] as Filled] : []),
  ];
  const all = [...leading, ...columns];
  return {
    ...table,
    columns: all.map(([column]) => column),
    rows: rows.map((row) => all.map(([, cell]) => cell(row))),
    rules: rows.flatMap((row, i) => (i > 0 && row.variant !== rows[i - 1].variant ? [i] : [])),
  };
}

const measured = (name: string, column: Column): Filled => [
  column,
  ({ against }) => estimateOf(against.measures.get(name)),
];

/** How far the groups are the owners'. */
export function headlineTable(config: OwnerGroupingConfig, reports: readonly VariantReport[]): Table {
  const { learn, tune, test } = config.seeds;
  return tableOf(
    reports,
    {
      name: 'table',
      caption: config.title,
      notes: [
        'Pairwise: of pairs of ads in one group, those of one owner, and the other way round. B-cubed: the same for each ad, averaged over ads. Owners wrongly joined: those that share a group with another owner’s ads, the harm that counts most; owners whole: all ads in one group that holds no other’s.',
        `${test.length} simulated market${test.length > 1 ? 's' : ''} (${config.voices === 'templates' ? 'texts from templates' : `voices of ${config.voices}`}); 95% intervals by owner bootstrap (${config.evaluate.resamples} resamples). They say how results vary with the owners, not with what the simulation assumes.`,
        `Evidence is learned from ${learn.length} other market${learn.length > 1 ? 's' : ''}, fusion and threshold from ${tune.length} more, whose owners and voices are strangers to the tested ones. The threshold has the greatest B-cubed F1 among those of B-cubed precision ${100 * config.evaluate.minimumPrecision}% or more there.`,
        ...fusionNotes(reports),
        ...imprecisionNotes(reports, config.evaluate.minimumPrecision),
      ],
    },
    [
      measured('pairwisePrecision', percent('pairwisePrecision', 'Pairwise precision')),
      measured('pairwiseRecall', percent('pairwiseRecall', 'Pairwise recall')),
      measured('bCubedPrecision', percent('bCubedPrecision', 'B-cubed precision')),
      measured('bCubedRecall', percent('bCubedRecall', 'B-cubed recall')),
      measured('bCubedF1', decimal('bCubedF1', 'B-cubed F1')),
      measured('wronglyJoined', percent('wronglyJoined', 'Owners wrongly joined')),
      measured('wholly', percent('wholly', 'Owners whole')),
    ],
  );
}

/** Scores without intervals, groups and the worst of them. */
export function groupsTable(reports: readonly VariantReport[]): Table {
  return tableOf(
    reports,
    {
      name: 'table-groups',
      caption: 'Groups made, splits and false merges',
      notes: [
        'Alone: groups of one ad, where there was no evidence enough. Mixed: groups with ads of several owners. Most owners: in any one group.',
      ],
    },
    [
      [count('ads', 'Ads'), ({ against }) => against.contingency.items],
      [count('owners', 'Owners'), ({ against }) => against.contingency.groupSizes.size],
      [count('groups', 'Groups'), ({ against }) => against.contingency.clusterSizes.size],
      [
        count('alone', 'Alone'),
        ({ against }) => [...against.contingency.clusterSizes.values()].filter((size) => size === 1).length,
      ],
      [count('mixed', 'Mixed'), ({ against }) => ownersInGroups(against.contingency.cells).filter((n) => n > 1).length],
      [count('mostOwners', 'Most owners'), ({ against }) => Math.max(...ownersInGroups(against.contingency.cells))],
      measured('groupsPerOwner', decimal('groupsPerOwner', 'Groups an owner', 2)),
      [decimal('adjustedRand', 'Adjusted Rand'), ({ against }) => against.scores.adjustedRand],
      [decimal('vMeasure', 'V-measure'), ({ against }) => against.scores.vMeasure],
    ],
  );
}

/** How many owners each group has ads of. */
function ownersInGroups(cells: ReportRow['against']['contingency']['cells']): number[] {
  const owners = new Map<number, number>();
  for (const { cluster } of cells) owners.set(cluster, (owners.get(cluster) ?? 0) + 1);
  return [...owners.values()];
}

/** Whether the many personas of a manager or an agency come out as one. */
export function kindsTable(reports: readonly VariantReport[]): Table {
  const kinds = [...(reports[0].rows[0]?.against.recallByKind.keys() ?? [])];
  const owners = (kind: string) => reports[0].rows[0].against.kind.filter((own) => own === kind).length;
  return tableOf(
    reports,
    {
      name: 'table-kinds',
      caption: 'How whole owners of each kind come out',
      notes: [
        `B-cubed recall of an owner’s ads, averaged over owners of a kind: ${kinds.map((kind) => `${kind} ${owners(kind)}`).join(', ')}. A manager has several personas in several places, an agency many.`,
      ],
    },
    kinds.map(
      (kind): Filled => [
        percent(kind, kind.slice(0, 1).toUpperCase() + kind.slice(1)),
        ({ against }) => estimateOf(against.recallByKind.get(kind)),
      ],
    ),
  );
}

/** The pairs that blocking lets through. */
export function blockingTable(config: OwnerGroupingConfig, reports: readonly VariantReport[]): Table {
  const sum = ({ groupings }: ReportRow, name: 'looked' | 'lookedSame' | 'all' | 'same') =>
    groupings.reduce((total, { pairs }) => total + pairs[name], 0);
  return tableOf(
    reports,
    {
      name: 'table-blocking',
      caption: 'Candidate pairs',
      notes: [
        'Pair completeness: of the pairs of one owner, those looked at. Reduction ratio: of all pairs, those never looked at.',
        ...commonKeysNotes(config, reports),
      ],
    },
    [
      [count('looked', 'Pairs looked at'), (row) => sum(row, 'looked')],
      [percent('completeness', 'Pair completeness'), (row) => sum(row, 'lookedSame') / sum(row, 'same')],
      [percent('reduction', 'Reduction ratio'), (row) => 1 - sum(row, 'looked') / sum(row, 'all')],
      [decimal('threshold', 'Threshold (log odds)', 1), ({ groupings }) => groupings[0].threshold],
    ],
  );
}

/**
 * The same groups held against the owners, and against what phones and e-mails make of them; null where these are
 * evidence: what is evidence is no label.
 */
export function labelsTable(reports: readonly VariantReport[]): Table | null {
  if (reports.some(({ rows }) => rows.some(({ againstIdentifiers }) => againstIdentifiers === null))) return null;
  const both = (name: string, header: string): Filled[] => [
    [percent(name, `${header}, owners`), ({ against }) => estimateOf(against.measures.get(name))],
    [
      percent(`${name}ByIdentifiers`, `${header}, identifiers`),
      ({ againstIdentifiers }) => estimateOf(againstIdentifiers?.measures.get(name)),
    ],
  ];
  return tableOf(
    reports,
    {
      name: 'table-labels',
      caption: 'Scores against the owners, and against labels by hard identifiers',
      notes: [
        'Labels by identifiers are the connected components of ads that share a phone number or e-mail address, the ground truth that Portnoff et al. (2017, section 4) had. Personas rotate numbers and some share a booking desk’s, so they are wrong in both directions.',
      ],
    },
    [
      ...both('pairwisePrecision', 'Pairwise precision'),
      ...both('pairwiseRecall', 'Pairwise recall'),
      ...both('bCubedPrecision', 'B-cubed precision'),
      ...both('bCubedRecall', 'B-cubed recall'),
    ],
  );
}

/** One note for each variant with keys that are too common to bring pairs up. */
function commonKeysNotes(config: OwnerGroupingConfig, reports: readonly VariantReport[]): string[] {
  return reports.flatMap(({ variant, outcomes }) => {
    const keys = outcomes.reduce((sum, { commonKeys }) => sum + commonKeys, 0);
    return keys === 0
      ? []
      : [
          `“${variant}”: wallets and identifiers on more than ${config.blocking.mostAdsPerKey} ads each, which brought no pair up: ${keys}.`,
        ];
  });
}

/** One note for each set of evidence and method that no threshold makes precise enough. */
function imprecisionNotes(reports: readonly VariantReport[], minimumPrecision: number): string[] {
  const imprecise = reports.flatMap(({ rows }) => rows.filter(({ groupings: [first] }) => !first.precise));
  return [...new Set(imprecise.map(({ evidence, method }) => `${evidence}, ${method}`))].map(
    (name) =>
      `${name}: no threshold came to B-cubed precision ${100 * minimumPrecision}% on the tuning markets; the most precise was taken.`,
  );
}

/** One note for each set of evidence whose fusion could not be learned. */
function fusionNotes(reports: readonly VariantReport[]): string[] {
  const added = reports.flatMap(({ rows, trials: [{ fusion }] }) =>
    fusion === 'learned' ? rows.filter(({ groupings: [first] }) => first.fusion.kind === 'sum') : [],
  );
  return [...new Set(added.map(({ evidence }) => evidence))].map(
    (evidence) =>
      `${evidence}: all candidate pairs of the tuning markets have one label, so that no fusion could be learned; ratios are added up.`,
  );
}
