import { codeUnits } from './code-units.ts';
import { longerGrams, type Sequences } from './sequences.ts';

/**
 * The characters of every text, white space and case as they are. A character is a Unicode code point, so that an
 * emoji outside the basic plane is one character; a lone half of a surrogate pair is one too.
 */
export function characterSequences(texts: readonly string[]): Sequences {
  const offsets = new Int32Array(texts.length + 1);
  const items = new Int32Array(texts.reduce((sum, text) => sum + text.length, 0));
  const basic = new Int32Array(0x10000).fill(-1);
  const astral = new Map<number, number>();
  let size = 0;
  let written = 0;
  for (let t = 0; t < texts.length; t++) {
    const text = texts[t];
    const units = codeUnits(text);
    const length = text.length;
    for (let i = 0; i < length; i++) {
      const unit = units[i];
      if ((unit & 0xfc00) === 0xd800) {
        const codePoint = text.codePointAt(i)!;
        if (codePoint > 0xffff) {
          const number = astral.get(codePoint) ?? size++;
          astral.set(codePoint, number);
          items[written++] = number;
          i++;
          continue;
        }
      }
      let number = basic[unit];
      if (number < 0) {
        number = size++;
        basic[unit] = number;
      }
      items[written++] = number;
    }
    offsets[t + 1] = written;
  }
  return { offsets, items: items.subarray(0, written), size };
}

/**
 * The character n-grams of every text of the orders 1 to `largest`, each order made from the one before.
 *
 * @param largest at least 1
 * @returns one element an order: [characters, bigrams, trigrams, …]
 */
export function characterGrams(texts: readonly string[], largest: number): Sequences[] {
  const characters = characterSequences(texts);
  const orders = [characters];
  for (let n = 2; n <= largest; n++) orders.push(longerGrams(orders[n - 2], characters, n));
  return orders;
}
