import { InputError } from '../../common/error.ts';
import { nearestName } from '../../common/nearest.ts';
import type { ChainView } from '../chain-view.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { findChangeHeuristic } from './index.ts';

/** Change heuristics put together, as a config holds them: a name, or one of the forms below around others. */
export type ChangeExpression =
  | string
  /** Outputs that every one holds for a candidate. */
  | { readonly all: readonly ChangeExpression[] }
  /** Outputs that at least one holds for a candidate. */
  | { readonly any: readonly ChangeExpression[] }
  /** Outputs that at least so many of them hold for a candidate. */
  | { readonly votes: number; readonly of: readonly ChangeExpression[] }
  /** Its candidate where there is exactly one, else none: so that an undecided heuristic has no say. */
  | { readonly unique: ChangeExpression };

const forms = '"all", "any", "votes" with "of", or "unique"';

/**
 * The heuristic that an expression stands for; its name is the expression in short: `all(locktime, unique(optimal))`.
 *
 * @param expression a heuristic's name, `{all: […]}`, `{any: […]}`, `{votes: n, of: […]}` or `{unique: …}`, nested at will
 * @throws InputError for anything else, with the nearest valid name
 */
export function combineChange(expression: unknown): ChangeHeuristic {
  if (typeof expression === 'string') return findChangeHeuristic(expression);
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) {
    throw new InputError(
      `a change expression is a heuristic's name or has ${forms}, but this is ${JSON.stringify(expression)}`,
    );
  }
  const given = expression as Record<string, unknown>;
  switch (Object.keys(given).sort().join()) {
    case 'all': {
      const parts = members(given.all, 'all');
      return atLeast('all', parts, parts.length, 'all of');
    }
    case 'any':
      return atLeast('any', members(given.any, 'any'), 1, 'any of');
    case 'of,votes': {
      const parts = members(given.of, 'of');
      return atLeast(
        `votes${checkVotes(given.votes, parts.length)}`,
        parts,
        given.votes as number,
        `${given.votes} of`,
      );
    }
    case 'unique':
      return unique(combineChange(given.unique));
  }
  throw new InputError(`a change expression has ${forms}, but this one has ${explainKeys(Object.keys(given))}`);
}

/**
 * The heuristic that a command line names: by name, or as the JSON of an expression.
 *
 * @throws InputError for JSON that doesn't parse, and as `combineChange` does
 */
export function parseChange(text: string): ChangeHeuristic {
  if (!text.trimStart().startsWith('{')) return findChangeHeuristic(text);
  let expression: unknown;
  try {
    expression = JSON.parse(text);
  } catch (error) {
    throw new InputError(`the change expression ${text} is no JSON: ${(error as Error).message}`);
  }
  return combineChange(expression);
}

function members(list: unknown, key: string): ChangeHeuristic[] {
  if (!Array.isArray(list) || list.length === 0) {
    throw new InputError(
      `"${key}" of a change expression is a list of at least one, but this is ${JSON.stringify(list)}`,
    );
  }
  return list.map(combineChange);
}

function checkVotes(votes: unknown, most: number): number {
  if (Number.isInteger(votes) && (votes as number) >= 1 && (votes as number) <= most) return votes as number;
  throw new InputError(
    `"votes" of a change expression is a whole number from 1 to ${most}, as many as "of" lists, but this is ${JSON.stringify(votes)}`,
  );
}

function explainKeys(keys: readonly string[]): string {
  if (keys.length === 0) return 'none';
  const known = ['all', 'any', 'votes', 'of', 'unique'];
  const mistyped = keys.find((key) => !known.includes(key));
  const nearest = mistyped === undefined ? undefined : nearestName(mistyped, known);
  return `"${keys.join('", "')}"${nearest === undefined ? '' : `: did you mean "${nearest}"?`}`;
}

function atLeast(form: string, parts: readonly ChangeHeuristic[], votes: number, words: string): ChangeHeuristic {
  return {
    name: `${form}(${parts.map(({ name }) => name).join(', ')})`,
    description: `candidates of ${words} ${parts.map(({ name }) => name).join(', ')}`,
    source: sourcesOf(parts),
    candidates(view, transaction) {
      const counts = countVotes(parts, view, transaction);
      return [...counts.keys()].filter((output) => counts.get(output)! >= votes).sort((x, y) => x - y);
    },
  };
}

/** How many heuristics hold an output for a candidate. */
function countVotes(parts: readonly ChangeHeuristic[], view: ChainView, transaction: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const part of parts) {
    for (const output of part.candidates(view, transaction)) counts.set(output, (counts.get(output) ?? 0) + 1);
  }
  return counts;
}

function unique(part: ChangeHeuristic): ChangeHeuristic {
  return {
    name: `unique(${part.name})`,
    description: `the only candidate of ${part.name}`,
    source: part.source,
    candidates(view, transaction) {
      const found = part.candidates(view, transaction);
      return found.length === 1 ? found : [];
    },
  };
}

function sourcesOf(parts: readonly ChangeHeuristic[]): string {
  return [...new Set(parts.map(({ source }) => source))].join('; ');
}
