import { Ajv } from 'ajv';
import { unknownTerms } from './croissant-terms.ts';

// The rules of the Croissant Format Specification 1.1 (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html)
// that its text states as required, and the types and cardinalities of its tables, as far as our metadata uses them.
// No Croissant validator is to be had from the npm registry, and the reference one, mlcroissant, is Python.

const text = { type: 'string', minLength: 1 };
const url = { type: 'string', pattern: '^https?://\\S+$' };
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const oneOrMany = (one: object) => ({ anyOf: [one, { type: 'array', items: one, minItems: 1 }] });
// "ID and Reference Mechanism": a reference is an object with an @id and nothing else.
const reference = {
  type: 'object',
  required: ['@id'],
  properties: { '@id': text },
  additionalProperties: false,
};

// "Dataset-level Information": creator is an Organization or a Person.
const agent = {
  type: 'object',
  required: ['@type', 'name'],
  properties: { '@type': { enum: ['sc:Organization', 'sc:Person'] }, name: text, url },
};

// "FileObject".
const fileObject = {
  type: 'object',
  required: ['@type', '@id', 'contentUrl', 'encodingFormat'],
  properties: {
    '@type': { const: 'cr:FileObject' },
    '@id': text,
    name: text,
    description: text,
    contentUrl: text,
    contentSize: { type: 'string', pattern: '^\\d+( ?[KMGT]?B)?$' },
    encodingFormat: oneOrMany({ type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' }),
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    containedIn: oneOrMany(reference),
  },
  additionalProperties: false,
};

// "FileSet".
const fileSet = {
  type: 'object',
  required: ['@type', '@id', 'containedIn', 'encodingFormat', 'includes'],
  properties: {
    '@type': { const: 'cr:FileSet' },
    '@id': text,
    name: text,
    description: text,
    containedIn: oneOrMany(reference),
    encodingFormat: oneOrMany({ type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' }),
    includes: oneOrMany(text),
    excludes: oneOrMany(text),
  },
  additionalProperties: false,
};

// "DataSource" and "Extract": exactly one source, exactly one way to extract.
const source = {
  type: 'object',
  required: ['extract'],
  properties: {
    fileObject: reference,
    fileSet: reference,
    extract: {
      type: 'object',
      properties: {
        column: text,
        jsonPath: text,
        fileProperty: { enum: ['fullpath', 'filename', 'content', 'lines', 'lineNumbers'] },
      },
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
    },
  },
  minProperties: 2,
  maxProperties: 2,
  additionalProperties: false,
};

// "Field" and "DataType": each field has a name and a data type, one of which is atomic.
const field = {
  type: 'object',
  required: ['@type', '@id', 'name', 'dataType', 'source'],
  properties: {
    '@type': { const: 'cr:Field' },
    '@id': text,
    name: text,
    description: text,
    dataType: oneOrMany({
      enum: ['sc:Boolean', 'sc:Date', 'sc:Time', 'sc:DateTime', 'sc:Float', 'sc:Integer', 'sc:Text'],
    }),
    source,
  },
  additionalProperties: false,
};

// "RecordSet".
const recordSet = {
  type: 'object',
  required: ['@type', '@id', 'field'],
  properties: {
    '@type': { const: 'cr:RecordSet' },
    '@id': text,
    name: text,
    description: text,
    key: oneOrMany(reference),
    field: { type: 'array', items: field, minItems: 1 },
  },
  additionalProperties: false,
};

const datasetSchema = {
  type: 'object',
  // "Required", and "Modified and Added Properties" for distribution.
  required: [
    '@context',
    '@type',
    'conformsTo',
    'description',
    'license',
    'name',
    'url',
    'creator',
    'datePublished',
    'distribution',
  ],
  properties: {
    // What it makes of the terms is seen by expanding them.
    '@context': { type: 'object' },
    '@type': { enum: ['sc:Dataset', 'Dataset'] },
    conformsTo: { const: 'http://mlcommons.org/croissant/1.1' },
    name: text,
    alternateName: text,
    description: text,
    license: oneOrMany(url),
    url,
    creator: oneOrMany(agent),
    datePublished: date,
    // "Version": semantic versioning is recommended.
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    keywords: oneOrMany(text),
    inLanguage: oneOrMany(text),
    citeAs: text,
    distribution: { type: 'array', items: { anyOf: [fileObject, fileSet] }, minItems: 1 },
    recordSet: { type: 'array', items: recordSet },
  },
  additionalProperties: false,
};

const validate = new Ajv({ allErrors: true }).compile(datasetSchema);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What breaks a rule of the specification, one line each; none where the metadata conforms. */
export async function croissantProblems(metadata: object): Promise<string[]> {
  validate(metadata);
  const problems = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  const nodes = objectsIn(metadata as Json);
  const defined = nodes.filter((node) => '@id' in node && Object.keys(node).length > 1).map((node) => node['@id']);
  // "ID and Reference Mechanism": ids are unique, and references lead to one.
  defined.forEach((id, i) => {
    if (defined.indexOf(id) !== i) problems.push(`the id ${id} is defined twice`);
  });
  for (const node of nodes) {
    if ('@id' in node && Object.keys(node).length === 1 && !defined.includes(node['@id'])) {
      problems.push(`nothing has the id ${node['@id']}`);
    }
  }
  return [...problems, ...(await unknownTerms(metadata))];
}

function objectsIn(value: Json): { [key: string]: Json }[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return [value, ...Object.entries(value).flatMap(([key, inner]) => (key === '@context' ? [] : objectsIn(inner)))];
}
