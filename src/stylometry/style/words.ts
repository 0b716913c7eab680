const word = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text: runs of letters and digits, with apostrophes inside (`don't` is one word). Case is kept. */
export function words(text: string): string[] {
  return text.replace(/[’ʼ]/g, "'").match(word) ?? [];
}

/** The words of a text, lowercased. */
export function lowercaseWords(text: string): string[] {
  return words(text.toLowerCase());
}
