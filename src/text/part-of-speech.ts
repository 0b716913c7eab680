import { createRequire } from 'node:module';
import { symbolTag, treebankTokens } from './treebank-tokens.ts';

/** A text's tokens with their Penn Treebank part-of-speech tags, one a token. */
export interface TaggedText {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** A token as wink-pos-tagger takes it. One with an `entityType` and a `pos` keeps its tag and is context for others. */
interface WinkToken {
  value: string;
  tag: 'word' | 'number' | 'ordinal';
  entityType?: string;
  pos?: string;
}

interface Tagger {
  tag(tokens: WinkToken[]): { pos: string }[];
}

let loaded: Tagger | undefined;

/** The tagger, loaded at the first call: its lexicon takes longer to read than most commands take to run. */
function tagger(): Tagger {
  loaded ??= (createRequire(import.meta.url)('wink-pos-tagger') as () => Tagger)();
  return loaded;
}

/** Tags the tokens of a text. */
export function tagText(text: string): TaggedText {
  return tagTokens(treebankTokens(text));
}

/**
 * Tags tokens: punctuation and symbols by what they are (`symbolTag`), words and numbers by wink-pos-tagger in their
 * context. Where the tagger takes a word without a capital for a proper noun, NNP, the tag is NN: it does so with
 * every word that it does not know, and most of these are misspelt, new or technical.
 */
export function tagTokens(tokens: readonly string[]): TaggedText {
  const symbols = tokens.map(symbolTag);
  const tagged = tagger().tag(tokens.map((token, i) => shown(token, symbols[i], startsSentence(symbols, i))));
  return { tokens, tags: symbols.map((symbol, i) => symbol ?? commonUnlessCapital(tagged[i].pos, tokens[i])) };
}

/**
 * A token as the tagger is to see it. A capital at the start of a sentence says nothing, so there it sees the word in
 * lowercase; its lexicon has contractions with the straight apostrophe alone.
 */
function shown(token: string, symbol: string | undefined, first: boolean): WinkToken {
  if (symbol !== undefined) return { value: token, tag: 'word', entityType: 'symbol', pos: symbol };
  const value = first && isCapitalised(token) ? token.toLowerCase() : token.replaceAll('’', "'");
  return { value, tag: kindOf(token) };
}

function kindOf(token: string): WinkToken['tag'] {
  if (/^\d+(?:[-.,:/]\d+)*$/.test(token)) return 'number';
  return /^\d+(?:st|nd|rd|th)$/i.test(token) ? 'ordinal' : 'word';
}

const startsSentence = (symbols: readonly (string | undefined)[], i: number): boolean =>
  i === 0 || symbols[i - 1] === '.' || symbols[i - 1] === 'SYM';

const isCapitalised = (token: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(token);

const commonUnlessCapital = (tag: string, token: string): string =>
  tag === 'NNP' && !/\p{Lu}/u.test(token) ? 'NN' : tag;
