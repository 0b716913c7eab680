import type { CommandModule } from 'yargs';
import type { PanMeasures } from '../evaluation/pan.ts';
import type { ScoredMeasure } from '../evaluation/score-answers.ts';

interface ScoreArguments {
  format: 'pan20';
  truth: string;
  answers: string;
  json: boolean;
  resamples: number;
  seed: number;
}

interface Further {
  readonly problems: number;
  readonly sameAuthor: number;
  /** Answered with .5. */
  readonly unanswered: number;
  /** Without an answer in the file: counted among the unanswered. */
  readonly missing: number;
  readonly measures: Record<string, ScoredMeasure>;
  /** How the intervals were taken; null where the truth names no authors, or none were asked for. */
  readonly intervals: { readonly level: number; readonly resamples: number; readonly seed: number } | null;
}

/** `inkledger score`: measures somebody else's answers to verification problems. */
export const scoreCommand: CommandModule<object, ScoreArguments> = {
  command: 'score',
  describe: "Score somebody's answers to verification problems",
  builder: (command) =>
    command
      .option('format', { choices: ['pan20'] as const, demandOption: true, describe: 'What the files are' })
      .option('truth', { type: 'string', demandOption: true, describe: 'JSON lines: {"id", "same"[, "authors"]}' })
      .option('answers', {
        type: 'string',
        demandOption: true,
        describe: 'JSON lines: {"id", "value"}, 0.5: no answer',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Write JSON instead of tables' })
      .option('resamples', { type: 'number', default: 2000, describe: 'Author resamples for 95% intervals; 0: none' })
      .option('seed', { type: 'number', default: 20170813, describe: 'Seed of the resamples' })
      .example(
        '$0 score --format pan20 --truth truth.jsonl --answers answers.jsonl',
        'AUC, c@1, F0.5u, F1 and more, with intervals where the truth names authors',
      ),
  async handler(given) {
    const { InputError } = await import('../common/error.ts');
    for (const name of ['resamples', 'seed'] as const) {
      const value = given[name];
      if (!Number.isSafeInteger(value) || value < 0) {
        throw new InputError(`--${name} is ${value}: it must be a whole number, 0 or more`);
      }
    }
    const { readPanAnswers, readPanTruth } = await import('../evaluation/pan-files.ts');
    const { panMeasures } = await import('../evaluation/pan.ts');
    const { scoreAnswers } = await import('../evaluation/score-answers.ts');
    const { same, authors, ...truth } = await readPanTruth(given.truth);
    const { values, missing } = await readPanAnswers(given.answers, { same, ...truth });
    const { resamples, seed } = given;
    const { brier, ...pan } = panMeasures(same, values);
    const further: Further = {
      problems: same.length,
      sameAuthor: same.filter((label) => label === 1).length,
      unanswered: values.filter((value) => value === 0.5).length,
      missing,
      measures: scoreAnswers(values, same, authors, { resamples, seed }),
      intervals: authors === undefined || resamples === 0 ? null : { level: 0.95, resamples, seed },
    };
    process.stdout.write(
      given.json
        ? `${JSON.stringify({ ...pan, brier, more: further }, null, 2)}\n`
        : `${panTable({ ...pan, brier })}\n${furtherTable(further)}`,
    );
  },
};

function panTable({ brier, ...pan }: PanMeasures): string {
  return alignTable([
    ['PAN 2020', ''],
    ...Object.entries(pan).map(([name, value]) => [name, value.toFixed(4)]),
    ['brier (of 2021)', brier.toFixed(4)],
  ]);
}

function furtherTable({ problems, sameAuthor, unanswered, missing, measures, intervals }: Further): string {
  const rows = Object.entries(measures).map(([name, { value, low, high, note }]) => [
    name,
    value === null ? (note ?? '') : value.toFixed(4),
    low === undefined || high === undefined ? '' : `${low.toFixed(4)} to ${high.toFixed(4)}`,
  ]);
  const notes = [
    `${problems} problems, ${sameAuthor} of one author; ${unanswered} answered with 0.5, ${missing} of them not in the file.`,
    'A hit is an answer above 0.5; TPR@FPR takes the best threshold of these very answers.',
    intervals === null
      ? 'No intervals: they need "authors" on every line of the truth, and --resamples above 0.'
      : `Intervals: 95%, ${intervals.resamples} resamples of authors, seed ${intervals.seed}.`,
  ];
  return `${alignTable([['measure', 'value', intervals === null ? '' : '95% interval'], ...rows])}\n${notes.join('\n')}\n`;
}

/** Columns padded to the widest cell, two spaces apart. */
function alignTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
