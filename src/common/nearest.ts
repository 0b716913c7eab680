import { distance } from 'fastest-levenshtein';
import { InputError } from './error.ts';

/** The known name closest to what was typed, or undefined where none is close enough to be a typing error. */
export function nearestName(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(typed.length / 2)) + 1;
  for (const name of known) {
    const d = distance(typed.toLowerCase(), name.toLowerCase());
    if (d < bestDistance) {
      best = name;
      bestDistance = d;
    }
  }
  return best;
}

/** `unknown X "typed"`, with the nearest valid name where there is one, else the valid names. */
export function unknownName(what: string, typed: string, known: Iterable<string>): string {
  const names = [...known];
  const nearest = nearestName(typed, names);
  return `unknown ${what} "${typed}": ${nearest ? `did you mean "${nearest}"?` : `known are ${names.join(', ')}`}`;
}

/**
 * The one of a name.
 *
 * @param what it is, for the message: `dataset`
 * @throws InputError for an unknown name, with the nearest known one
 */
export function findNamed<Named extends { readonly name: string }>(
  what: string,
  name: string,
  list: readonly Named[],
): Named {
  const found = list.find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  throw new InputError(
    unknownName(
      what,
      name,
      list.map((candidate) => candidate.name),
    ),
  );
}
