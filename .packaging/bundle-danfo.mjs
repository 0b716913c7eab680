import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Puts the part of danfojs-node that tables are written with into one CommonJS file, with all that it needs, and the
 * licences of what is in it beside it.
 *
 * @param {string} file where to
 */
export async function bundleDanfo(file) {
  const { metafile } = await build({
    stdin: { contents: "export { DataFrame, toCSV } from 'danfojs-node';", resolveDir: '.' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // danfojs-node asks for it where a browser draws, and does without.
    external: ['plotly.js-dist-min'],
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    metafile: true,
    outfile: file,
  });
  const packages = new Set(Object.keys(metafile.inputs).flatMap((input) => packageFolder(input) ?? []));
  const licences = [...packages].sort().map(licenceOf);
  writeFileSync(file.replace(/\.cjs$/, '.licences.txt'), licences.join('\n\n'));
}

/** The folder of the package that a file belongs to: the part of its path up to the last `node_modules/name`. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = own === undefined ? '' : `\n\n${readFileSync(path.join(folder, own), 'utf8').trim()}`;
  return `${name} ${version}: ${license ?? 'as follows'}${text}\n`;
}
