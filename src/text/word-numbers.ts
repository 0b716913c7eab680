import { hashUnits, spread } from './text-hash.ts';

/** Numbers words from 0 up, in order of first sight. */
export interface WordNumbers {
  /**
   * The number of the word that stands in a text from `start` to before `end`.
   * @param units the text's code units
   */
  numberOf(text: string, units: Uint16Array, start: number, end: number): number;
  /** By number. */
  readonly words: string[];
  /** By number: `hashUnits` of the word. */
  readonly hashes: number[];
}

/** An exact hash table of words, which makes a string only of a word not seen before, where a Map needs one each time. */
export function wordNumbers(): WordNumbers {
  const words: string[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(2 ** 12).fill(-1);

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (const [number, hash] of hashes.entries()) {
      let slot = spread(hash) & mask;
      while (slots[slot] >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
  };

  return {
    words,
    hashes,
    numberOf(text, units, start, end) {
      const hash = hashUnits(units, start, end);
      const mask = slots.length - 1;
      let slot = spread(hash) & mask;
      for (let number = slots[slot]; number >= 0; number = slots[slot]) {
        if (hashes[number] === hash && stands(words[number], units, start, end)) return number;
        slot = (slot + 1) & mask;
      }
      const number = words.length;
      slots[slot] = number;
      words.push(text.slice(start, end));
      hashes.push(hash);
      if (words.length * 2 > slots.length) grow();
      return number;
    },
  };
}

function stands(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== units[start + i]) return false;
  return true;
}
