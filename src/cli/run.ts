import type { Argv, CommandModule } from 'yargs';

interface RunArguments {
  configs: string[];
  results: string;
  cache: string;
  workers?: number;
  wait: boolean;
  'allow-path': string[];
  executor: 'local' | 'slurm';
  cluster?: string;
  quiet: boolean;
  json: boolean;
}

/** The option of every command that reads configs and the files they name. */
export const allowPathOption = {
  type: 'string',
  array: true,
  nargs: 1,
  default: [] as string[],
  describe: 'A folder or file that configs may read besides their own folders; again for more',
} as const;

/** The options of every command that runs trials. */
export function runOptions<T>(yargs: Argv<T>) {
  return yargs
    .option('results', {
      type: 'string',
      default: 'results',
      describe: 'Folder for results, one folder a config below it',
    })
    .option('cache', {
      type: 'string',
      default: '.cache',
      describe: 'Folder for finished trials, which are not run again',
    })
    .option('workers', {
      type: 'number',
      describe: 'Worker threads (all cores unless told); results do not depend on it',
    })
    .option('wait', {
      type: 'boolean',
      default: false,
      describe: 'Wait where another run is at work on a results folder, instead of ending',
    })
    .option('allow-path', allowPathOption)
    .option('executor', {
      choices: ['local', 'slurm'] as const,
      default: 'local' as const,
      describe: 'Where trials run: in threads here, or as jobs of Slurm; results do not depend on it',
    })
    .option('cluster', {
      type: 'string',
      requiresArg: true,
      describe: 'A YAML file for --executor slurm: partition, account, time, memory',
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'No progress' })
    .option('json', { type: 'boolean', default: false, describe: 'Report as JSON on standard output' });
}

/** `inkledger run <config…>`. */
export const runCommand: CommandModule<object, RunArguments> = {
  command: 'run <configs..>',
  describe: 'Run configs: every variant as a trial, then tables, charts and provenance',
  builder: (yargs) =>
    runOptions(
      yargs.positional('configs', { type: 'string', array: true, demandOption: true, describe: 'YAML files' }),
    ),
  async handler(args) {
    const { runAndReport } = await import('./run-and-report.ts');
    await runAndReport(args.configs, args);
  },
};

/** `inkledger reproduce`: the suite. */
export const reproduceCommand: CommandModule<object, Omit<RunArguments, 'configs'> & { suite: string }> = {
  command: 'reproduce',
  describe: 'Run the whole suite behind results/ and print the headline table',
  builder: (yargs) =>
    runOptions(
      yargs.option('suite', { type: 'string', default: 'configs/suite.yaml', describe: 'The list of configs' }),
    ),
  async handler(args) {
    const { runAndReport, readSuite } = await import('./run-and-report.ts');
    await runAndReport(readSuite(args.suite, args['allow-path']), args, true);
  },
};
