import { canonicalJson } from '../../common/hash.ts';

/** A reference to an entity, as RO-Crate writes it. */
export interface Reference {
  readonly '@id': string;
}

type Value = string | number | Reference | readonly Reference[] | readonly string[];

/** One thing that a crate describes: flat JSON-LD, as RO-Crate has it. Properties without a value are left out. */
export interface Entity extends Reference {
  readonly '@type': string | readonly string[];
  readonly [property: string]: Value | undefined;
}

/** The references to entities; a single one is not a list (RO-Crate 1.2, appendix JSON-LD: compacted form). */
export function references(entities: readonly Reference[]): Reference | Reference[] | undefined {
  const list = entities.map((entity) => ({ '@id': entity['@id'] }));
  return list.length < 2 ? list[0] : list;
}

/** The reference to one entity. */
export function reference({ '@id': id }: Reference): Reference {
  return { '@id': id };
}

/** The id of something that has no file in the crate and no address on the web: words that tell it, after a #. */
export function localId(...words: readonly string[]): string {
  return `#${words.map((word) => pathId(word)).join('@')}`;
}

/** The id of a file or folder in the crate: its path with slashes, as a relative URI (RO-Crate 1.2, "Encoding file paths"). */
export function pathId(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The text of a crate's metadata file: an entity a line, each once.
 *
 * @throws Error where two entities of one id say different things
 */
export function crateText(entities: readonly Entity[]): string {
  const byId = new Map<string, string>();
  for (const entity of entities) {
    const known = byId.get(entity['@id']);
    if (known !== undefined && canonicalJson(JSON.parse(known)) !== canonicalJson(entity)) {
      throw new Error(`two entities of the crate are called ${entity['@id']}`);
    }
    byId.set(entity['@id'], JSON.stringify(entity));
  }
  return `{
  "@context": "https://w3id.org/ro/crate/1.2/context",
  "@graph": [
${[...byId.values()].map((line) => `    ${line}`).join(',\n')}
  ]
}
`;
}
