import { descriptions } from '../../../datasets/descriptions.ts';
import { findDataset } from '../../../datasets/index.ts';
import { grouped } from './list.ts';

/** What `inkledger datasets show NAME` prints. It loads no dataset. @throws InputError for an unknown name */
export function showDataset(name: string, json: boolean): string {
  const { summary, labelSource, contentHash, stages } = findDataset(name);
  const { title, description, documents, authors, licence, source, version, citation, url } = descriptions[name];
  const card = `datasets/${name}/README.md`;
  if (json) {
    const facts = {
      name,
      title,
      summary,
      description,
      documents,
      authors,
      labelSource,
      licence,
      version,
      url,
      citation,
    };
    const origin = source && { package: source.name, version: source.version, tarball: source.tarball };
    return `${JSON.stringify({ ...facts, source: origin, contentHash, stages, card }, undefined, 2)}\n`;
  }
  const facts: [string, string][] = [
    ['documents', grouped(documents)],
    ['authors', grouped(authors)],
    ['labels from', labelSource],
    ['licence', `${licence.name}, ${licence.url}`],
    ['source', source === undefined ? `made by inkledger, after ${url}` : `${source.name} ${source.version}, ${url}`],
    ['cleaning', stages.length === 0 ? 'none needed' : stages.join(', ')],
    ['content hash', contentHash],
    ['card', card],
  ];
  const width = Math.max(...facts.map(([label]) => label.length));
  const lines = facts.map(([label, value]) => `${label.padEnd(width)}  ${value}`);
  return `${name}: ${title}\n\n${description}\n\n${lines.join('\n')}\n`;
}
