import { isOwnName } from './cleaning/own-name.ts';

/** What stands for a masked name: a made-up word, as those that stand for identifiers. */
export const namePlaceholder = 'maskedname';

/**
 * The text with names replaced by a placeholder: every capitalised word of three letters or more that is a name, and
 * every line that says nothing but who wrote. A name in lower case within a line stays: too many are words too (will,
 * mark, rose). For the same reason a capitalised word may be taken for a name (Will, Mark, May).
 *
 * @param names in lower case, without marks on their letters, as `Document.names` holds them
 * @param own names of the text's writer, for lines that only sign
 */
export function maskNames(text: string, names: ReadonlySet<string>, own: readonly string[] = []): string {
  return text
    .split('\n')
    .map((line) => (own.length > 0 && isOwnName(line, own) ? namePlaceholder : maskCapitalised(line, names)))
    .join('\n');
}

function maskCapitalised(line: string, names: ReadonlySet<string>): string {
  return line.replace(/(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]{2,}/gu, (word) =>
    names.has(word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) ? namePlaceholder : word,
  );
}
