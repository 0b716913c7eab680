import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Licence } from './page-data.ts';

/** What the page runs and how it looks, each as one text. */
export interface Client {
  readonly script: string;
  readonly style: string;
  /** The licences of the packages that the script is made of. */
  readonly licences: readonly Licence[];
}

const folder = fileURLToPath(new URL('client/', import.meta.url));

let bundled: Promise<Client> | undefined;

/** The client, bundled and minified once a process: the same sources give the same bytes. */
export function bundleClient(): Promise<Client> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<Client> {
  const { build, transform } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(folder, 'main.ts')],
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  const style = await transform(readFileSync(path.join(folder, 'page.css'), 'utf8'), { loader: 'css', minify: true });
  return {
    script: outputFiles[0]!.text.trim(),
    style: style.code.trim(),
    licences: licencesOf(Object.keys(metafile.inputs).map((input) => path.join(folder, input))),
  };
}

/** The licences of the packages that files belong to; packages with equal words together. */
function licencesOf(files: readonly string[]): Licence[] {
  const roots = files.flatMap(
    (file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.split(path.sep).join('/')) ?? [],
  );
  const byText = new Map<string, string[]>();
  for (const root of [...new Set(roots)].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const text = licenceText(root) ?? `${license}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  return [...byText].map(([text, packages]) => ({ packages, text }));
}

function licenceText(root: string): string | undefined {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt']) {
    try {
      return readFileSync(path.join(root, name), 'utf8').trim();
    } catch {}
  }
  return undefined;
}
