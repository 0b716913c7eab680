import type { Document } from '../../src/text/document.ts';
import { evenly, passagesOf } from './passages.ts';

/** An address as the package gives it. */
export interface Address {
  readonly year: number;
  /** The president's name. */
  readonly name: string;
  readonly party: string;
  readonly text: string;
}

/** What the construction can vary. The dataset that configs name rests on `defaultConstruction`. */
export interface Construction {
  /** Words a passage, about. */
  readonly passageWords: number;
  /** Passages taken of an address, spread evenly over it; Infinity takes all. */
  readonly passagesPerAddress: number;
}

export const defaultConstruction: Construction = { passageWords: 100, passagesPerAddress: 9 };

// What the transcriber heard of the audience: not the president's words, and only some editions write it down.
const audience = /\s*[([](Applause|Laughter)\.?[)\]]/g;

/**
 * Cuts the addresses into passages: author = the president, thread = the address, place = the decade, time = the start
 * of its year (the package tells no more).
 *
 * @param addresses in the order of the package: by year, then by name
 */
export function constructSotu(
  addresses: readonly Address[],
  { passageWords, passagesPerAddress }: Construction = defaultConstruction,
): Document[] {
  const presidents = [...new Set(addresses.map(({ name }) => name))];
  const authors = new Map(presidents.map((name, i) => [name, `president-${String(i + 1).padStart(2, '0')}`]));
  const threads = new Set<string>();
  return addresses.flatMap(({ year, name, text }) => {
    // Two presidents spoke in 1953 and in 1961.
    const thread = threads.has(`sotu-${year}`) ? `sotu-${year}b` : `sotu-${year}`;
    threads.add(thread);
    const passages = passagesOf(text.replace(audience, ''), passageWords).map((body, i) => ({ body, position: i + 1 }));
    return evenly(passages, passagesPerAddress).map(({ body, position }) => ({
      id: `${thread}-${String(position).padStart(3, '0')}`,
      author: authors.get(name)!,
      title: '',
      body,
      format: 'plain' as const,
      time: Date.UTC(year, 0, 1) / 1000,
      place: `${Math.floor(year / 10)}0s`,
      thread,
      names: namesOf(name),
    }));
  });
}

/** `William Mc Kinley` → william, mckinley; initials are no names. */
function namesOf(name: string): string[] {
  const words = name.toLowerCase().replace(/\bmc /, 'mc').split(' ');
  return words.filter((word) => word.length > 1);
}
