import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CsvRow, readCsvTable } from '../../src/cli/readme/csv-table.ts';

const page = readFileSync('docs/methods.md', 'utf8');
const tableOf = (file: string) => readCsvTable(`results/author-linking/${file}.csv`);
const rowsOf = (rows: readonly CsvRow[], wanted: Readonly<Record<string, string>>) =>
  rows.filter((row) => Object.entries(wanted).every(([key, value]) => row[key] === value));
const percent = (value: string, digits = 0) => `${(100 * Number(value)).toFixed(digits)}%`;
const decimal = (value: string) => Number(value).toFixed(2).replace('0.', '.');

const headline = { condition: 'scrubbed, layout kept, random' };
const methods = tableOf('methods/table');

test('the table holds the figures of results/author-linking/methods', () => {
  const conditions = ['layout kept, random', 'layout kept, controlled', 'normalised, random', 'normalised, controlled'];
  const cellsOf = (variant: string, write: (row: CsvRow) => string) =>
    conditions.map((condition) => write(rowsOf(methods, { condition: `scrubbed, ${condition}`, variant })[0]));
  const found = (row: CsvRow) => `${percent(row.tprAtFpr)}, ${decimal(row.auc)}`;
  const line = (name: string, cells: string[]) => `| ${name} | ${cells.join(' | ')} |`;
  expect(page).toContain(line("paper's features: TPR at 1% FPR, AUC", cellsOf("paper's features", found)));
  expect(page).toContain(line('stack: TPR at 1% FPR, AUC', cellsOf('stack', found)));
  expect(page).toContain(
    line(
      'stack: FPR of the chosen threshold',
      cellsOf('stack', ({ fpr }) => percent(fpr, 1)),
    ),
  );
});

test('every method has its row: what it finds under four conditions, and how it ranks', () => {
  const ranking = tableOf('ranking/table-ranking');
  const variants = [...new Set(methods.map(({ variant }) => variant))];
  expect(variants.length).toBeGreaterThan(15);
  for (const variant of variants) {
    const found = [
      'layout kept, random',
      'layout kept, controlled',
      'normalised, random',
      'normalised, controlled',
    ].map((condition) => percent(rowsOf(methods, { condition: `scrubbed, ${condition}`, variant })[0].tprAtFpr));
    const [headlineRow] = rowsOf(methods, { ...headline, variant });
    const [ranked] = rowsOf(ranking, { variant });
    const cells = [...found, decimal(headlineRow.auc), ranked ? decimal(ranked.rPrecision) : '–'];
    expect(page).toContain(`| ${variant} | ${cells.join(' | ')} |`);
  }
});

test('what the text says of them is in the results', () => {
  const tprOf = (rows: readonly CsvRow[], wanted: Readonly<Record<string, string>>) =>
    percent(rowsOf(rows, wanted)[0].tprAtFpr);
  const ofStack = (condition: string, rows = methods) => tprOf(rows, { condition, variant: 'stack' });

  const normalised = { condition: 'scrubbed, normalised, random', variant: 'cosines of five representations' };
  expect(page).toContain(`(${tprOf(methods, normalised)} against ${ofStack('scrubbed, normalised, random')})`);

  const lengthsOf = (variant: string) =>
    rowsOf(tableOf('methods/table-lengths'), { ...headline, variant }).map(({ tprAtFpr }) => percent(tprAtFpr));
  expect(page).toContain(
    `the stack finds ${lengthsOf('stack').join(', ')}, the paper's features ${lengthsOf("paper's features").join(', ')}`,
  );

  const rates = rowsOf(tableOf('methods/table-lengths'), { ...headline, variant: 'stack' }).map(({ fpr }) =>
    Number(fpr),
  );
  const last = rates.pop()!;
  const span = [Math.min(...rates), Math.max(...rates)].map((rate) => percent(String(rate), 1)).join(' to ');
  expect(page).toContain(
    `lets ${span} of different-author pairs through at every length but the last (${percent(String(last), 1)})`,
  );

  const [abstaining] = rowsOf(tableOf('methods/table-abstention'), { ...headline, variant: 'stack' });
  const { linkedSame, linkedDifferent, missed, ruledOut } = abstaining;
  expect(page).toContain(
    `links ${percent(linkedSame)} of same-author and ${percent(linkedDifferent, 1)} of different-author pairs, rules out ${percent(missed)} and ${percent(ruledOut)}`,
  );

  const [controlled, both] = ['layout kept', 'normalised'].map(
    (layout) => rowsOf(methods, { condition: `scrubbed, ${layout}, controlled`, variant: 'stack' })[0],
  );
  const interval = (row: CsvRow) => [row['fpr low'], row['fpr high']].map((bound) => percent(bound, 1)).join(' to ');
  expect(page).toContain(
    `(${percent(controlled.fpr, 1)} for 1% asked, interval ${interval(controlled)}; without layout ${percent(both.fpr, 1)}, ${interval(both)})`,
  );

  const rPrecisionOf = (variant: string) =>
    decimal(rowsOf(tableOf('ranking/table-ranking'), { variant })[0].rPrecision);
  expect(page).toContain(
    `the R-precision is ${rPrecisionOf('stack')} for the stack, ${rPrecisionOf('PLDA')} for PLDA, ${rPrecisionOf("paper's features")} for the paper's features`,
  );

  const sizes = ["half a fold's authors", "a fold's authors", "two folds' authors"];
  const learned = tableOf('learning/table');
  const [kept, flowing] = [headline.condition, 'scrubbed, normalised, random'].map((condition) =>
    sizes.map((variant) => rowsOf(learned, { condition, variant })[0]),
  );
  const list = ([a, b, c]: string[]) => `${a}, ${b} and ${c}`;
  expect(page).toContain(
    `authors give ${list(kept.map(({ tprAtFpr }) => percent(tprAtFpr)))} (AUC ${kept.map(({ auc }) => decimal(auc)).join(', ')}), without layout ${list(flowing.map(({ tprAtFpr }) => percent(tprAtFpr)))}`,
  );

  const [precision] = rowsOf(tableOf('methods/table-prevalence'), { ...headline, variant: 'stack' });
  expect(page).toContain(`has a precision of ${percent(precision['precision0.001'], 1)};`);

  const [moved] = rowsOf(tableOf('transfer/table'), {
    ...headline,
    variant: 'stack, trained on spamassassin-ham',
  });
  expect(page).toContain(`(AUC ${decimal(moved.auc)}, ${percent(moved.tprAtFpr)} found at 1%)`);

  const speeches = tableOf('methods-speeches/table');
  expect(page).toContain(
    `the stack finds ${ofStack(headline.condition, speeches)} and the paper's features ${tprOf(speeches, { ...headline, variant: "paper's features" })}`,
  );

  const fprOf = (rows: readonly CsvRow[], variant: string) => percent(rowsOf(rows, { ...headline, variant })[0].fpr, 1);
  expect(page).toContain(
    `${fprOf(speeches, "paper's features")} for the paper's features, ${fprOf(speeches, 'stack')} for the stack, ${fprOf(speeches, 'stack, logistic regression')} for its logistic regression alone`,
  );

  const [plain, scrubbed, unlabelled] = ['plain', 'scrubbed', 'scrubbed without labels'].map((text) =>
    ofStack(`${text}, layout kept, random`),
  );
  expect(page).toContain(`(${plain} plain, ${scrubbed} scrubbed, ${unlabelled} by a scrub that reads no label)`);
  const solicitations = tableOf('methods-solicitations/table');
  expect(page).toContain(
    `${ofStack('plain, layout kept, random', solicitations)} plain, ${ofStack(headline.condition, solicitations)} scrubbed`,
  );
  const passing = rowsOf(solicitations, { variant: 'stack' }).map(({ fpr }) => 100 * Number(fpr));
  expect(page).toContain(
    `${Math.min(...passing).toFixed(1)} to ${Math.max(...passing).toFixed(1)}% of different-author pairs pass the chosen threshold`,
  );

  const others = methods.filter(
    ({ condition, variant }) => condition === headline.condition && !/^stack/.test(variant),
  );
  const [best] = rowsOf(methods, { ...headline, variant: 'stack' });
  const lead = Number(best.tprAtFpr) - Math.max(...others.map(({ tprAtFpr }) => Number(tprAtFpr)));
  expect(page).toContain(`it is ${(100 * lead).toFixed(0)} points above the next method`);
});
