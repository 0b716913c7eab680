import type { RandomStream } from '../../../src/common/random.ts';
import { chance, pick } from '../draws.ts';
import { type SentenceKind, sentences } from './sentences.ts';

/** How one author writes. */
export interface AuthorHabits {
  /** The phrasings that the author keeps to, by what is said. */
  readonly phrasings: Readonly<Record<SentenceKind, readonly string[]>>;
  /** What is said after the opening, in this order. */
  readonly order: readonly SentenceKind[];
  readonly casing: 'sentence' | 'lower' | 'shouted-title';
  /** Ends most sentences. */
  readonly stop: '.' | '!' | '!!' | ' -' | '...';
  readonly and: 'and' | '&' | '+';
  /** Lines are broken after each sentence, after some, or never. */
  readonly breaks: 'every' | 'some' | 'none';
  readonly phoneStyle: 'dashes' | 'dots' | 'parentheses' | 'plain';
  readonly priceStyle: 'sign' | 'words' | 'code';
  readonly contractions: boolean;
  /** Put before and after the title, and between parts. */
  readonly ornament: '' | '*' | '~' | '==' | '>>' | '|';
  /** Chance that a word is misspelt by a doubled or dropped letter. */
  readonly slips: number;
}

const middle: readonly SentenceKind[] = ['tasks', 'trust', 'price', 'hours'];

export function drawAuthorHabits(stream: RandomStream): AuthorHabits {
  const phrasings = Object.fromEntries(
    Object.entries(sentences).map(([kind, list]) => {
      const kept = 1 + stream.integer(Math.min(3, list.length));
      return [kind, stream.shuffle([...list]).slice(0, kept)];
    }),
  ) as unknown as AuthorHabits['phrasings'];
  const order = stream.shuffle([...middle]).slice(0, 2 + stream.integer(3));
  return {
    phrasings,
    order,
    casing: pick(stream, ['sentence', 'sentence', 'sentence', 'lower', 'shouted-title']),
    stop: pick(stream, ['.', '.', '.', '!', '!!', ' -', '...']),
    and: pick(stream, ['and', 'and', 'and', '&', '+']),
    breaks: pick(stream, ['every', 'some', 'none']),
    phoneStyle: pick(stream, ['dashes', 'dots', 'parentheses', 'plain']),
    priceStyle: pick(stream, ['sign', 'sign', 'words', 'code']),
    contractions: chance(stream, 0.5),
    ornament: pick(stream, ['', '', '', '*', '~', '==', '>>', '|']),
    slips: chance(stream, 0.3) ? 0.03 : 0,
  };
}
