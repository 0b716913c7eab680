import type { Sequences } from '../../text/sequences.ts';

/** An n-gram model of sentences that come and go. */
export interface KneserNey {
  add(sentence: number): void;
  /** Takes a sentence that was added away again. */
  remove(sentence: number): void;
  /**
   * The common logarithm of a sentence's probability, its end included.
   *
   * @param vocabulary tokens that there are: a token that the model never saw has the share of one in this many
   */
  logProbability(sentence: number, vocabulary: number): number;
}

/** What is taken from each count: as in the field's implementation. */
const discount = 0.75;

/**
 * Interpolated Kneser–Ney smoothing with one discount D:
 *
 *     p_k(w | h) = (max(0, c_k(hw) − D) + D t_k(h) p_{k−1}(w | h')) / c_k(h)
 *
 * where c of the longest order are counts, and of shorter ones how many different tokens come before; t(h) is how many
 * different tokens follow h. Dense tables by the numbers of the n-grams: adding and taking away is exact.
 *
 * Source: R. Kneser, H. Ney, ICASSP 1995; S. Chen, J. Goodman, 1998, section 2.7.
 *
 * @param orders the n-grams of all sentences, by order from 1, as `sentenceGrams` gives them
 */
export function kneserNey(orders: readonly Sequences[]): KneserNey {
  const highest = orders.length - 1;
  const counts = orders.map(({ size }) => new Int32Array(size));
  const totals = orders.map((_, o) => new Int32Array(o === 0 ? 1 : orders[o - 1].size));
  const followers = totals.map(({ length }) => new Int32Array(length));
  const tokens = orders[0].offsets;
  // The place of the (o + 1)-gram that ends at token i of a sentence is starts[o] + i − o; of its context, one order lower, too.
  const starts = new Int32Array(orders.length);
  const place = (sentence: number): number => {
    for (let o = 0; o <= highest; o++) starts[o] = orders[o].offsets[sentence];
    return tokens[sentence + 1] - tokens[sentence];
  };
  const contextAt = (o: number, i: number) => (o === 0 ? 0 : orders[o - 1].items[starts[o - 1] + i - o]);
  return {
    add(sentence) {
      const length = place(sentence);
      for (let i = highest; i < length; i++) {
        for (let o = highest; o >= 0; o--) {
          const context = contextAt(o, i);
          totals[o][context]++;
          // Only an n-gram that is seen for the first time is one more that comes before the shorter one.
          if (counts[o][orders[o].items[starts[o] + i - o]]++ > 0) break;
          followers[o][context]++;
        }
      }
    },
    remove(sentence) {
      const length = place(sentence);
      for (let i = highest; i < length; i++) {
        for (let o = highest; o >= 0; o--) {
          const context = contextAt(o, i);
          totals[o][context]--;
          if (--counts[o][orders[o].items[starts[o] + i - o]] > 0) break;
          followers[o][context]--;
        }
      }
    },
    logProbability(sentence, vocabulary) {
      const length = place(sentence);
      let sum = 0;
      for (let i = highest; i < length; i++) {
        let probability = 1 / vocabulary;
        for (let o = 0; o <= highest; o++) {
          const context = contextAt(o, i);
          const total = totals[o][context];
          if (total === 0) break;
          const count = counts[o][orders[o].items[starts[o] + i - o]];
          probability = (Math.max(0, count - discount) + discount * followers[o][context] * probability) / total;
        }
        sum += Math.log10(probability);
      }
      return sum;
    },
  };
}
