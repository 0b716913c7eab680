import { type StyleFamily, share } from './family.ts';

/**
 * Vocabulary richness, N being the words, V the different ones and Vi those used i times: V/N, V1/V, V2/V; Yule's K =
 * 10⁴ (Σ i² Vi − N) / N²; Simpson's D = Σ Vi i (i − 1) / (N (N − 1)); Honoré's R = 100 ln N / (1 − V1/V), of which the
 * divisor is at least 1/V; Brunet's W = N^(V^−0.172); entropy in bits. All are 0 for a text without words.
 *
 * Source: F. Tweedie, H. Baayen, "How variable may a constant be?", Computers and the Humanities 32(5), 1998.
 */
export const vocabularyRichness: StyleFamily = {
  names: ['typeTokenRatio', 'hapaxShare', 'disShare', 'yuleK', 'simpsonD', 'honoreR', 'brunetW', 'wordEntropy'],
  alone: true,
  measure({ words }) {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const n = words.length;
    const v = counts.size;
    if (n === 0) return new Array(8).fill(0);
    let once = 0;
    let twice = 0;
    let squares = 0;
    let entropy = 0;
    for (const count of counts.values()) {
      if (count === 1) once++;
      if (count === 2) twice++;
      squares += count * count;
      entropy -= (count / n) * Math.log2(count / n);
    }
    return [
      v / n,
      once / v,
      twice / v,
      (1e4 * (squares - n)) / n ** 2,
      share(squares - n, n * (n - 1)),
      (100 * Math.log(n)) / Math.max(1 - once / v, 1 / v),
      n ** (v ** -0.172),
      entropy,
    ];
  },
};
