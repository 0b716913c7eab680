import { descriptions } from '../../../datasets/descriptions.ts';
import { packedPaths } from '../../running/crate/config-entity.ts';
import { namedDatasets } from '../../running/crate/dataset-entities.ts';
import type { Provenance } from '../../running/provenance.ts';
import { varyingFiles } from '../../running/varying-files.ts';
import { checksumsName } from './checksums.ts';

/** What a reader of the package is told: what is in it, how to check it, how to rerun it, what is not in it. */
export function readmeText(runs: readonly Provenance[]): string {
  return `${[
    `# Results of inkledger\n\n${contents(runs)}`,
    `## Check\n\n\`\`\`sh\nsha256sum -c ${checksumsName}\n\`\`\``,
    `## Rerun\n\n${rerun(runs)}`,
    `## Made with\n\n${environments(runs)}`,
    `## Data\n\n${data(runs)}`,
    '## Cite\n\n`CITATION.cff` names inkledger and the paper whose method it re-implements.',
  ].join('\n\n')}\n`;
}

function contents(runs: readonly Provenance[]): string {
  const rows = runs.map(({ config }) => {
    const [own, ...bases] = packedPaths(config).map(code);
    const chain = bases.length === 0 ? own : `${own}, which extends ${bases.join(', then ')}`;
    return `- ${code(`results/${config.name}/`)}: ${config.resolved.title}. Config: ${chain}`;
  });
  return `${rows.join('\n')}\n\nEach folder has tables (CSV, Markdown, LaTeX), charts (SVG, PDF, Vega-Lite), every number in \`metrics.json\`, and where it comes from in \`provenance.json\`. \`ro-crate-metadata.json\` says the same to other programs (RO-Crate 1.2), here and in each folder.`;
}

function rerun(runs: readonly Provenance[]): string {
  const paths = runs.map(({ config }) => packedPaths(config));
  const isOwn = (file: string) => file.startsWith('own-configs/');
  const copied = [
    ...new Set(
      paths
        .flat()
        .filter((file) => !isOwn(file))
        .map((file) => file.split('/')[0]),
    ),
  ];
  const copies = copied.map((top) => `cp -R "$PACKAGE"/${word(top)} .\n`).join('');
  const configs = paths.map(([file]) => (isOwn(file) ? `"$PACKAGE"/${word(file)}` : word(file)));
  // A config may read its own folder unless told, and what it extends may lie beside that.
  const strays = paths.some(([own, ...bases]) => isOwn(own) && bases.some((base) => !isBelow(base, own)));
  const allow = strays ? ' --allow-path "$PACKAGE"/own-configs' : '';
  const without = varyingFiles.map((file) => `-x ${file}`).join(' ');
  const compared = runs.map(
    ({ config }) => `diff -r ${without} rerun/${word(config.name)} "$PACKAGE"/results/${word(config.name)}\n`,
  );
  return `In a checkout of inkledger at the commit below, with \`PACKAGE\` as the path of this folder:

\`\`\`sh
cmp package-lock.json "$PACKAGE"/package-lock.json && npm ci
${copies}npm run inkledger -- run ${configs.join(' ')}${allow} --results rerun
${compared.join('')}\`\`\`

\`diff\` prints nothing where every byte is the same. Another processor or Node may differ in the last digits.`;
}

/** Whether a file lies in the folder of another, or below. */
function isBelow(file: string, other: string): boolean {
  return file.startsWith(other.slice(0, other.lastIndexOf('/') + 1));
}

function environments(runs: readonly Provenance[]): string {
  const lines = runs.map(({ config, code: source, node, platform, processor, seed }) => {
    const commit = source.commit === null ? 'no commit known' : `commit ${source.commit}`;
    return `- ${code(config.name)}: inkledger ${source.release}, ${commit}, sources ${source.version}; Node.js ${node}, ${platform}, ${processor}; seed ${seed}`;
  });
  return lines.join('\n');
}

function data(runs: readonly Provenance[]): string {
  const named = new Map(runs.flatMap(namedDatasets));
  const lines = [...named].map(([name, hash]) => {
    const how = hash === undefined ? 'made by the code from the settings in the config' : `content hash ${hash}`;
    return `- ${code(name)} (${descriptions[name].title}): ${how}. Card and Croissant metadata: ${code(`datasets/${name}/`)}`;
  });
  const own = runs.flatMap(({ datasets }) => datasets.filter(({ spec }) => typeof spec !== 'string'));
  const owns = own.map(
    ({ name, hash }) => `- ${code(name)}: not in here; content hash ${hash}. The config says where it is read from`,
  );
  const files = runs
    .filter(({ config }) => namesFiles(config.resolved))
    .map(({ config }) => `- ${code(config.name)} also reads files that its config names, which are not in here`);
  const all = [...new Set([...lines, ...owns, ...files])];
  const head =
    'No data are in here. Named datasets come with the packages that `npm ci` installs, or are made by the code.';
  return [head, ...(all.length === 0 ? [] : ['', ...all])].join('\n');
}

/** Whether a config reads vectors or a chain of the user's own. */
function namesFiles(resolved: object): boolean {
  const { vectors = {}, chain } = resolved as { vectors?: object; chain?: object };
  return Object.keys(vectors).length > 0 || chain !== undefined;
}

/** Text as Markdown's code, whatever it holds. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A path as a word of a shell. */
function word(path: string): string {
  return /^[\w./:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
