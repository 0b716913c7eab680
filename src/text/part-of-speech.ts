import { createRequire } from 'node:module';
import { symbolTag, treebankTokens } from './treebank-tokens.ts';

/** A text's tokens with their Penn Treebank part-of-speech tags, one a token. */
export interface TaggedText {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

interface Tagger {
  tag(words: string[]): [word: string, tag: string][];
}

let loaded: Tagger | undefined;

/** The tagger, loaded at the first call: its lexicon takes longer to read than most commands take to run. */
function tagger(): Tagger {
  if (loaded === undefined) {
    const { Tagger } = createRequire(import.meta.url)('pos') as { Tagger: new () => Tagger };
    loaded = new Tagger();
  }
  return loaded;
}

/** Tags the tokens of a text. */
export function tagText(text: string): TaggedText {
  return tagTokens(treebankTokens(text));
}

/**
 * Tags tokens: punctuation and symbols by what they are (`symbolTag`), words and numbers by the tagger in their context.
 * A capital at the start of a sentence says nothing, so there the tagger sees the word in lowercase.
 */
export function tagTokens(tokens: readonly string[]): TaggedText {
  const symbols = tokens.map(symbolTag);
  const shown = tokens.map((token, i) =>
    startsSentence(symbols, i) && isCapitalised(token) ? token.toLowerCase() : token,
  );
  const tagged = tagger().tag(shown);
  return { tokens, tags: symbols.map((symbol, i) => symbol ?? tagged[i][1]) };
}

const startsSentence = (symbols: readonly (string | undefined)[], i: number): boolean =>
  i === 0 || symbols[i - 1] === '.' || symbols[i - 1] === 'SYM';

const isCapitalised = (token: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(token);
