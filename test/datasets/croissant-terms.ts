import jsonld from 'jsonld';

/** The terms of the Croissant Format Specification 1.1 that our metadata may use, by the namespace they belong to. */
const terms: Readonly<Record<string, readonly string[]>> = {
  'http://mlcommons.org/croissant/': [
    ...['citeAs', 'column', 'containedIn', 'dataType', 'excludes', 'extract', 'field', 'fileObject', 'fileProperty'],
    ...['fileSet', 'includes', 'jsonPath', 'key', 'recordSet', 'source'],
    ...['Field', 'FileObject', 'FileSet', 'RecordSet'],
  ],
  'http://purl.org/dc/terms/': ['conformsTo'],
  'http://schema.org/': [
    ...['alternateName', 'contentSize', 'contentUrl', 'creator', 'datePublished', 'description', 'distribution'],
    ...['encodingFormat', 'inLanguage', 'keywords', 'license', 'name', 'sha256', 'url', 'version'],
    ...['Dataset', 'Organization', 'Person'],
    ...['Boolean', 'Date', 'DateTime', 'Float', 'Integer', 'Text', 'Time'],
  ],
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': ['type'],
};

const known = new Set(Object.entries(terms).flatMap(([namespace, names]) => names.map((name) => namespace + name)));

/** A statement of the metadata: whole IRIs, or text. */
export type Triple = readonly [subject: string, predicate: string, object: string];

/** Where the metadata stands for the expansion: ids in it are relative to that. */
export const base = 'https://example.org/dataset/';

/**
 * What the metadata says as JSON-LD, by a processor that ends at anything that has no meaning, and fetches nothing.
 *
 * @throws Error where a key or an id leads to no IRI, or the metadata needs the network to be understood
 */
export async function triplesOf(metadata: object): Promise<Triple[]> {
  const documentLoader = async (url: string): Promise<never> => {
    throw new Error(`the metadata is not whole: ${url} would be fetched`);
  };
  const quads = await jsonld.toRDF(metadata, { base, safe: true, documentLoader });
  return quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
}

/** Predicates, types and data types that are no term of the specification, one line each. */
export async function unknownTerms(metadata: object): Promise<string[]> {
  let triples: Triple[];
  try {
    triples = await triplesOf(metadata);
  } catch (error) {
    return [(error as Error).message];
  }
  const used = triples.flatMap(([, predicate, object]) =>
    /(#type|\/dataType)$/.test(predicate) ? [predicate, object] : [predicate],
  );
  return [...new Set(used)].filter((iri) => !known.has(iri)).map((iri) => `${iri} is no term of Croissant 1.1`);
}
