import type { Argv } from 'yargs';

/** Options that name data of the user's own instead of a dataset: a reader's settings, one option each. */
const options = {
  reader: {
    describe: "Read data of your own: the reader's name",
    choices: ['pan', 'author-folders', 'csv', 'json-lines'],
  },
  path: { describe: 'The file or folder of the data' },
  'text-column': { describe: 'Column or key of the text' },
  'author-column': { describe: 'Column or key of the author' },
  'title-column': { describe: 'Column or key of the title' },
  'time-column': { describe: 'Column or key of the time' },
  'place-column': { describe: 'Column or key of the place' },
  'thread-column': { describe: 'Column or key of the thread' },
  'id-column': { describe: "Column or key of the document's own name" },
  delimiter: { describe: 'Between two cells of a CSV file' },
  extension: { describe: "Of the texts in the authors' folders" },
  pairs: { describe: "Name of PAN's file of pairs" },
  truth: { describe: "Name of PAN's file of answers" },
  'text-format': { describe: 'How the texts mark line ends', choices: ['plain', 'html'] },
} as const;

type OptionName = keyof typeof options;

/** The options as given: undefined where left out. */
export type ReaderArguments = { readonly [name in OptionName]?: string } & { readonly 'skip-bad-rows': boolean };

/** The command with these options, in a group of their own. */
export function readerOptions<T>(yargs: Argv<T>): Argv<T & ReaderArguments> {
  const names = Object.keys(options) as OptionName[];
  const group = 'Data of your own:';
  const strings = Object.fromEntries(
    names.map((name) => [name, { ...options[name], type: 'string', requiresArg: true, group }]),
  );
  return yargs.options(strings as never).option('skip-bad-rows', {
    type: 'boolean',
    default: false,
    group,
    describe: 'Count bad rows and leave them out',
  }) as never;
}
