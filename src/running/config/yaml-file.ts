import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { InputError, type Place } from '../../common/error.ts';
import { nearestName } from '../../common/nearest.ts';

/** A value read from YAML, with where in which file each part of it stands. */
export interface Located {
  /** A scalar, a list of parts, or a map of parts by key. */
  readonly value: unknown | readonly Located[] | ReadonlyMap<string, Located>;
  readonly kind: 'scalar' | 'list' | 'map';
  readonly place: Place;
  /** Where the part's key stands, in a map. */
  readonly keyPlace?: Place;
}

/**
 * Reads a YAML 1.2 file, core schema: no custom tags, no duplicate keys.
 *
 * @param form what such a file is, for the message about an empty one
 * @throws InputError with file and line where it can't be read or isn't YAML
 */
export function readYamlFile(file: string, form = 'a config is a map of keys such as `experiment:`'): Located {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? noSuchFile(file) : `can't be read: ${code ?? error}; a config is a YAML file`;
    throw new InputError(reason, { file });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw new InputError(`not valid YAML: ${problem.message}`, placeAt(problem.pos[0]));
  if (document.contents === null) throw new InputError(`empty; ${form}`, { file });
  return locate(document.contents, placeAt);
}

function locate(node: Node | null, placeAt: (offset: number) => Place, keyPlace?: Place): Located {
  const place = node?.range ? placeAt(node.range[0]) : (keyPlace ?? {});
  if (isMap(node)) {
    const parts = new Map<string, Located>();
    for (const pair of node.items) {
      const key = pair.key as Node;
      const at = key.range ? placeAt(key.range[0]) : place;
      if (!isScalar(key)) throw new InputError('a key must be plain text', at);
      parts.set(String(key.value), locate(pair.value as Node | null, placeAt, at));
    }
    return { kind: 'map', value: parts, place, keyPlace };
  }
  if (isSeq(node)) {
    return { kind: 'list', value: node.items.map((item) => locate(item as Node, placeAt)), place, keyPlace };
  }
  if (node !== null && !isScalar(node))
    throw new InputError('aliases (*name) are not used in configs: write the value out', place);
  return { kind: 'scalar', value: node === null ? null : node.value, place, keyPlace };
}

/** The plain value: objects, arrays, scalars. */
export function plainValue(located: Located): unknown {
  if (located.kind === 'map') {
    return Object.fromEntries(
      [...(located.value as ReadonlyMap<string, Located>)].map(([key, part]) => [key, plainValue(part)]),
    );
  }
  if (located.kind === 'list') return (located.value as readonly Located[]).map(plainValue);
  return located.value;
}

/** Where a text stands in a config, its first place; undefined where it does not. */
export function placeOf(located: Located, text: string): Place | undefined {
  if (located.kind === 'scalar') return located.value === text ? located.place : undefined;
  const parts = located.kind === 'list' ? located.value : (located.value as ReadonlyMap<string, Located>).values();
  for (const part of parts as Iterable<Located>) {
    const place = placeOf(part, text);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The deepest part that a path of keys and list positions leads to, and how many steps of the path it took. */
export function partAt(located: Located, path: readonly PropertyKey[]): { part: Located; steps: number } {
  let part = located;
  let steps = 0;
  for (const key of path) {
    const next: Located | undefined =
      part.kind === 'map'
        ? (part.value as ReadonlyMap<string, Located>).get(String(key))
        : part.kind === 'list'
          ? (part.value as readonly Located[])[Number(key)]
          : undefined;
    if (next === undefined) break;
    part = next;
    steps++;
  }
  return { part, steps };
}

function noSuchFile(file: string): string {
  const folder = path.dirname(file);
  if (!existsSync(folder)) return 'there is no such file, nor its folder';
  const configs = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const nearest = nearestName(path.basename(file), configs);
  return `there is no such file${nearest === undefined ? '' : `: did you mean "${nearest}"?`}`;
}
