import type { Argv, CommandModule } from 'yargs';
import type { ChosenData } from './datasets/chosen-data.ts';
import type { ExportArguments } from './datasets/export.ts';
import { readerOptions } from './datasets/reader-options.ts';
import type { SimulateArguments } from './datasets/simulate.ts';

interface JsonOption {
  readonly json: boolean;
}

const withJson = <T>(yargs: Argv<T>) =>
  yargs.option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' });

const listCommand: CommandModule<object, JsonOption> = {
  command: 'list',
  describe: 'Name every dataset with its counts, label source and licence',
  builder: withJson,
  async handler({ json }) {
    const { listDatasets } = await import('./datasets/list.ts');
    process.stdout.write(listDatasets(json));
  },
};

const showCommand: CommandModule<object, JsonOption & { name: string }> = {
  command: 'show <name>',
  describe: 'What a dataset holds, where it comes from, how it is cleaned',
  builder: (yargs) =>
    withJson(yargs.positional('name', { type: 'string', demandOption: true, describe: 'A dataset that list names' })),
  async handler({ name, json }) {
    const { showDataset } = await import('./datasets/show.ts');
    process.stdout.write(showDataset(name, json));
  },
};

const checkCommand: CommandModule<object, JsonOption & ChosenData & { names: string[] }> = {
  command: 'check [names..]',
  describe: 'Load datasets (all of them, unless named) and compare their content hashes; exit code 2 if one differs',
  builder: (yargs) =>
    withJson(
      readerOptions(
        yargs.positional('names', { type: 'string', array: true, default: [], describe: 'Datasets that list names' }),
      ),
    ),
  async handler(args) {
    const { checkDatasets } = await import('./datasets/check.ts');
    const { text, differs } = await checkDatasets(args.names, args, args.json);
    process.stdout.write(text);
    if (differs) process.exitCode = 2;
  },
};

const exportCommand: CommandModule<object, ExportArguments> = {
  command: 'export [name]',
  describe: 'Write the documents of a dataset to a file, with what names a person masked or numbered',
  builder: (yargs) =>
    withJson(
      readerOptions(
        yargs
          .positional('name', { type: 'string', describe: 'A dataset that list names' })
          .option('to', { type: 'string', demandOption: true, requiresArg: true, describe: 'The file to write' })
          .option('format', {
            choices: ['jsonl', 'csv'] as const,
            describe: 'CSV where the file ends in .csv, else JSON lines',
          })
          .option('clean', {
            type: 'boolean',
            default: false,
            describe: "Pass the texts through the dataset's cleaning stages",
          })
          .option('include-identifiers', {
            type: 'boolean',
            default: false,
            describe:
              'Leave phones, addresses, links and the name of the writer in, and ids, places and threads as they are',
          })
          .option('mask-names', {
            type: 'boolean',
            default: false,
            describe: 'Also mask common first names and the names of all writers; ordinary words are taken for some',
          })
          .option('force', { type: 'boolean', default: false, describe: 'Replace the file if it exists' }),
      ),
    ),
  async handler(args) {
    const { exportDataset } = await import('./datasets/export.ts');
    process.stdout.write(await exportDataset(args));
  },
};

const croissantCommand: CommandModule<object, JsonOption & { name: string }> = {
  command: 'croissant <name>',
  describe: "Print a dataset's Croissant metadata (JSON-LD), as its folder's croissant.json holds it",
  builder: (yargs) =>
    // Its output is JSON anyhow: the option is there so that a script may give it to every command.
    withJson(yargs.positional('name', { type: 'string', demandOption: true, describe: 'A dataset that list names' })),
  async handler({ name }) {
    const { croissantOfNamed } = await import('./datasets/croissant.ts');
    process.stdout.write(await croissantOfNamed(name));
  },
};

const simulateCommand: CommandModule<object, SimulateArguments> = {
  command: 'simulate',
  describe: 'Write a simulated market to a folder: block files, mempool and rate logs, site, ground truth',
  builder: (yargs) =>
    withJson(
      yargs
        .option('to', { type: 'string', demandOption: true, requiresArg: true, describe: 'The folder to write' })
        .option('size', {
          choices: ['small', 'dense', 'paper'] as const,
          default: 'small' as const,
          describe: 'How large',
        })
        .option('seed', { type: 'number', requiresArg: true, describe: 'Another market of the same kind' })
        .option('unsigned', { type: 'boolean', describe: 'Dummy signatures: fast, and valid for no node' })
        .option('voices', {
          choices: ['templates', 'spamassassin-ham'] as const,
          describe: 'Whose words the ads are in',
        })
        .option('force', { type: 'boolean', default: false, describe: 'Replace the market that is there' }),
    ),
  async handler(args) {
    const { simulateToFolder } = await import('./datasets/simulate.ts');
    process.stdout.write(await simulateToFolder(args));
  },
};

/** `inkledger datasets …`: what there is, whether it is intact, and a copy of it. */
export const datasetsCommand: CommandModule = {
  command: 'datasets <command>',
  describe: 'List, show, check and export the datasets',
  builder: (yargs) =>
    yargs
      .command([
        listCommand,
        showCommand,
        checkCommand,
        exportCommand,
        simulateCommand,
        croissantCommand,
      ] as CommandModule[])
      .demandCommand(1, 'Name a command.'),
  handler() {},
};
