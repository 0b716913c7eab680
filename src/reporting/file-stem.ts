import { sha256 } from '../common/hash.ts';

/**
 * A table's or chart's name, if a file and a LaTeX label can safely bear it.
 * @throws Error where it holds anything but lowercase letters, digits and single hyphens
 */
export function fileStem(name: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`the name "${name}" must be lowercase letters and digits, in parts joined by hyphens`);
  }
  return name;
}

/**
 * File stems for names of the user's own, as of data and configs: lowercase letters and digits of each, other characters
 * as hyphens; its hash where it has none of them. Equal ones are numbered, in order.
 */
export function distinctStems(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const stem = stemOf(name);
    let distinct = stem;
    for (let number = 2; taken.has(distinct); number++) distinct = `${stem}-${number}`;
    taken.add(distinct);
    return distinct;
  });
}

function stemOf(name: string): string {
  const parts = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return parts === null ? sha256(name).slice(0, 8) : parts.join('-');
}
