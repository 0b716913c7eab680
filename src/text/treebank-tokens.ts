/**
 * A token: markup, a character reference, a link, an e-mail address, a number, a word (inner hyphens and apostrophes
 * kept), a run of `!` and `?`, or else a run of one character that is not white space.
 */
const token = new RegExp(
  [
    String.raw`<\/?[A-Za-z][^<>]*>`,
    '&#?[A-Za-z0-9]+;',
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,:;!?)]`,
    String.raw`[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+`,
    String.raw`\d+(?:[-.,:/]\d+)+(?!\p{L})`,
    String.raw`(?:Mr|Mrs|Ms|Dr|St|Prof)\.`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*`,
    '[!?]+',
    String.raw`(\S)\1*`,
  ].join('|'),
  'gu',
);

const clitic = /^(.+?)(n['’]t|['’](?:s|m|re|ve|ll|d))$/iu;

/**
 * The tokens of a text in the manner of the Penn Treebank (as Stanford's tokenizer makes them, which Portnoff et al.
 * used): `don't` is `do` and `n't`, punctuation stands alone, `...` and `--` are one token each, markup is one token.
 */
export function treebankTokens(text: string): string[] {
  const found = text.match(token) ?? [];
  if (!text.includes("'") && !text.includes('’')) return found;
  return found.flatMap((part) => {
    const split = part.length > 2 && /['’]/.test(part) ? clitic.exec(part) : null;
    return split === null ? part : [split[1], split[2]];
  });
}

const tagsOfSymbols: readonly (readonly [RegExp, string])[] = [
  [/^(?:\.\.+|…+|[:;]+|[-–—]+)$/, ':'],
  [/^[.!?]+$/, '.'],
  [/^,+$/, ','],
  [/^[([{]+$/, '-LRB-'],
  [/^[)\]}]+$/, '-RRB-'],
  [/^["'`“”‘’«»]+$/, "''"],
  [/^[$£€¥¢]+$/, '$'],
  [/^#+$/, '#'],
  [/^&$/, 'CC'],
  [/^%$/, 'NN'],
  [/^@$/, 'IN'],
];

const symbolTags = new Map<string, string | undefined>();

/**
 * The Penn Treebank tag of a token without a letter or digit, which needs no context; undefined for words and numbers.
 * Markup, character references and whatever the treebank has no tag for (`*`, `~`, `•`, emoji) are symbols, SYM.
 */
export function symbolTag(part: string): string | undefined {
  if (symbolTags.has(part)) return symbolTags.get(part);
  const tag = tagOfSymbol(part);
  // Markup and references are as many as there are texts: only short tokens are worth remembering.
  if (part.length <= 3) symbolTags.set(part, tag);
  return tag;
}

function tagOfSymbol(part: string): string | undefined {
  if (/^(?:<.+>|&.+;)$/u.test(part)) return 'SYM';
  if (/[\p{L}\p{N}]/u.test(part)) return undefined;
  return tagsOfSymbols.find(([pattern]) => pattern.test(part))?.[1] ?? 'SYM';
}
