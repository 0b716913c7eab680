import { distance } from 'fastest-levenshtein';

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
