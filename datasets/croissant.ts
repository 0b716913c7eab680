import { sha256 } from '../src/common/hash.ts';
import type { Document } from '../src/text/document.ts';
import type { Dataset } from './dataset.ts';
import type { DatasetDescription } from './description.ts';
import { exportedFields, exportedText, impersonalFields } from './export.ts';

/** Terms of the Croissant vocabulary that the metadata uses, each as its own name in it. */
const croissantTerms = ['citeAs', 'column', 'containedIn', 'extract', 'field', 'fileObject', 'includes', 'key'].concat([
  'recordSet',
  'source',
]);

const context = {
  '@language': 'en',
  '@vocab': 'http://schema.org/',
  sc: 'http://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  dct: 'http://purl.org/dc/terms/',
  conformsTo: 'dct:conformsTo',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  ...Object.fromEntries(croissantTerms.map((term) => [term, `cr:${term}`])),
};

const fieldTypes: Readonly<Record<(typeof exportedFields)[number], { type: string; description: string }>> = {
  id: { type: 'sc:Text', description: 'The name of the document.' },
  author: { type: 'sc:Text', description: 'The label: a pseudonym of its author.' },
  title: { type: 'sc:Text', description: 'The title or subject; empty where it has none.' },
  body: {
    type: 'sc:Text',
    description:
      'The text, with phones, e-mail addresses, links, Bitcoin addresses and names that its writer goes by masked.',
  },
  format: { type: 'sc:Text', description: 'How the text marks line ends: plain (a line feed) or html (<br>).' },
  time: { type: 'sc:Integer', description: 'Seconds since 1970, UTC.' },
  place: { type: 'sc:Text', description: 'Where it was posted: a mailing list, an era.' },
  thread: { type: 'sc:Text', description: 'A number for the conversation that it belongs to.' },
};

const documentsFile = 'documents.jsonl';
const recordSet = 'documents';

/**
 * Croissant 1.1 metadata (https://mlcommons.org/croissant/1.1) of a named dataset: JSON-LD. It describes the package
 * that the documents are made from, where there is one, and the records as `inkledger datasets export NAME --to documents.jsonl` writes
 * them, checksum included.
 *
 * @param documents of the dataset, as loaded
 */
export function croissantOf(dataset: Dataset, description: DatasetDescription, documents: readonly Document[]): object {
  const exported = exportedText(documents, {
    ...{ format: 'jsonl', includeIdentifiers: false, maskNames: false, keep: impersonalFields },
  });
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: dataset.name,
    alternateName: description.title,
    description: description.description,
    license: description.licence.url,
    url: description.url,
    creator: { '@type': 'sc:Organization', ...description.creator },
    datePublished: description.published,
    version: description.version,
    keywords: description.keywords,
    inLanguage: description.language,
    citeAs: description.citation,
    distribution: [...sourceFiles(description), documentsObject(dataset, exported)],
    recordSet: [
      {
        '@type': 'cr:RecordSet',
        '@id': recordSet,
        name: recordSet,
        description:
          `${description.documents} documents by ${description.authors} authors; label source: ${dataset.labelSource}. ` +
          `SHA-256 of the documents before masking, as the harness checks it: ${dataset.contentHash}.`,
        key: { '@id': `${recordSet}/id` },
        field: exportedFields.map((name) => ({
          '@type': 'cr:Field',
          '@id': `${recordSet}/${name}`,
          name,
          description: fieldTypes[name].description,
          dataType: fieldTypes[name].type,
          source: { fileObject: { '@id': documentsFile }, extract: { column: name } },
        })),
      },
    ],
  };
}

function sourceFiles({ source }: DatasetDescription): object[] {
  if (source === undefined) return [];
  const tarball = source.tarball.url.slice(source.tarball.url.lastIndexOf('/') + 1);
  return [
    {
      '@type': 'cr:FileObject',
      '@id': tarball,
      name: tarball,
      description: `The npm package ${source.name}, version ${source.version}.`,
      contentUrl: source.tarball.url,
      contentSize: `${source.tarball.bytes} B`,
      encodingFormat: 'application/gzip',
      sha256: source.tarball.sha256,
    },
    {
      '@type': 'cr:FileSet',
      '@id': 'source-files',
      name: 'source-files',
      description: source.files.description,
      containedIn: { '@id': tarball },
      encodingFormat: source.files.mediaType,
      includes: source.files.includes,
    },
  ];
}

function documentsObject(dataset: Dataset, exported: string): object {
  return {
    '@type': 'cr:FileObject',
    '@id': documentsFile,
    name: documentsFile,
    description: `Written by \`inkledger datasets export ${dataset.name} --to ${documentsFile}\`; not distributed.`,
    contentUrl: documentsFile,
    contentSize: `${Buffer.byteLength(exported)} B`,
    encodingFormat: 'application/jsonlines',
    sha256: sha256(exported),
  };
}

/** The metadata as the content of `croissant.json`: two spaces a level, a list of texts on one line, as the formatter has it. */
export function croissantText(metadata: object): string {
  const text = JSON.stringify(metadata, undefined, 2).replace(
    /\[\n\s+("[^[\]{}]*")\n\s+\]/g,
    (_list, items: string) => `[${items.replace(/,\n\s+/g, ', ')}]`,
  );
  return `${text}\n`;
}
