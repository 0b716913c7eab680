import { createRequire } from 'node:module';
import { filesBelow } from '../../../src/running/crate/results-crate.ts';

const require = createRequire(import.meta.url);

/** The context of RO-Crate 1.2, as the package `ro-crate` ships it: nothing is fetched. */
export const roCrateContext = require('ro-crate/lib/context.json') as { '@context': Record<string, string> };

export const roCrateContextUrl = 'https://w3id.org/ro/crate/1.2/context';

type Finding = { readonly status: string; readonly message: string; readonly entity?: string };

interface Validator {
  readonly results: readonly Finding[];
  parseJSON(text: string): void;
  validate(): Promise<boolean>;
  checkFiles(files: Record<string, { exists: boolean; isDir?: boolean }>): void;
}

/**
 * What the validator of the package `ro-crate` (by the makers of Describo and Crate-O) finds, errors and warnings: the
 * shape of the document, a known context, the root's properties, and files missing on either side.
 *
 * @param folder what the crate describes
 * @param elsewhere paths below which the files are described by a crate of their own
 */
export async function packageFindings(text: string, folder: string, elsewhere: readonly string[]): Promise<string[]> {
  const validator = withContextOnly();
  validator.parseJSON(text);
  if (await validator.validate()) {
    const files = (await filesBelow(folder)).filter((file) => !elsewhere.some((path) => file.startsWith(path)));
    const folders = elsewhere.map((path) => [path, { exists: true, isDir: true }] as const);
    validator.checkFiles(Object.fromEntries([...folders, ...files.map((file) => [file, { exists: true }] as const)]));
  }
  return validator.results
    .filter(({ status }) => status !== 'success')
    .map(
      ({ status, message, entity }) => `ro-crate: ${status}: ${message}${entity === undefined ? '' : ` (${entity})`}`,
    );
}

/** The validator takes `fetch` when it is loaded: this one knows one address, and the network is not asked. */
function withContextOnly(): Validator {
  const original = globalThis.fetch;
  globalThis.fetch = async (url) => {
    if (String(url) !== roCrateContextUrl) throw new Error(`${url} would be fetched`);
    return new Response(JSON.stringify(roCrateContext));
  };
  try {
    const file = require.resolve('ro-crate/lib/validator.js');
    delete require.cache[file];
    return new (require(file) as { Validator: new () => Validator }).Validator();
  } finally {
    globalThis.fetch = original;
  }
}
