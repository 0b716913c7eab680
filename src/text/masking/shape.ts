const pieces = /[\p{L}\p{M}]+|\p{N}+/gu;
const number = /^\p{N}/u;
const lowercase = /^[^\p{Lu}\p{Lt}]+$/u;
const capitalised = /^[\p{Lu}\p{Lt}][^\p{Lu}\p{Lt}]*$/u;
const capitals = /^[\p{Lu}\p{M}]+$/u;

/**
 * The shape of a text: each run of letters becomes one letter that tells its case (`w` lower, `C` capitalised or a single
 * capital, `U` all capitals, `M` any other mix), each run of digits `0`; punctuation, signs and white space stay. What is
 * left is how a text is set, whatever its words: `I'm in NYC, ok?` is `C'w w U, w?`.
 */
export function shapeOf(text: string): string {
  return text.replace(pieces, (piece) => {
    if (number.test(piece)) return '0';
    if (lowercase.test(piece)) return 'w';
    if (capitalised.test(piece)) return 'C';
    return capitals.test(piece) ? 'U' : 'M';
  });
}
