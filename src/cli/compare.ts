import type { CommandModule } from 'yargs';

interface CompareArguments {
  a: string;
  b: string;
  cache: string;
  'cache-a'?: string;
  'cache-b'?: string;
  measure?: string[];
  rows?: string[];
  anyway: boolean;
  json: boolean;
}

/** `inkledger compare <a> <b>`. */
export const compareCommand: CommandModule<object, CompareArguments> = {
  command: 'compare <a> <b>',
  describe: 'Set two results folders side by side: paired differences with intervals and corrected tests',
  builder: (yargs) =>
    yargs
      .positional('a', { type: 'string', demandOption: true, describe: 'A results folder' })
      .positional('b', { type: 'string', demandOption: true, describe: 'Another: differences are B less A' })
      .option('measure', {
        type: 'string',
        array: true,
        nargs: 1,
        describe: "A measure to compare; again for more (the experiment's headline measure)",
      })
      .option('rows', {
        type: 'string',
        array: true,
        nargs: 2,
        describe: 'A row of A and one of B to set side by side; again for more (rows of one name)',
      })
      .option('cache', { type: 'string', default: '.cache', describe: 'Folder that holds the finished trials of both' })
      .option('cache-a', { type: 'string', describe: 'Folder that holds the finished trials of A' })
      .option('cache-b', { type: 'string', describe: 'Folder that holds the finished trials of B' })
      .option('anyway', {
        type: 'boolean',
        default: false,
        describe: 'Also set side by side what is not comparable, and mark it',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' }),
  async handler({ rows = [], ...args }) {
    const { compareResults } = await import('../review/compare/compare-results.ts');
    const { comparisonTable } = await import('../review/compare/comparison-table.ts');
    const { tableToMarkdown } = await import('../reporting/markdown.ts');
    const comparison = await compareResults({
      folders: [args.a, args.b],
      caches: [args['cache-a'] ?? args.cache, args['cache-b'] ?? args.cache],
      measures: args.measure ?? [],
      rows: Array.from({ length: rows.length / 2 }, (_, i) => [rows[2 * i], rows[2 * i + 1]] as const),
      anyway: args.anyway,
    });
    const text = args.json ? `${JSON.stringify(comparison)}\n` : tableToMarkdown(comparisonTable(comparison));
    process.stdout.write(text);
  },
};
