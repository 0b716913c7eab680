/** Scored pairs of documents: what one classifier said of one test set. All arrays have one element a pair. */
export interface PairSample {
  /** Higher is likelier of one author; a probability where the measure needs one. */
  readonly scores: Float64Array;
  /** 1 where one author wrote both, else 0. */
  readonly same: Uint8Array;
  /** Author of the first document: an index into the universe of authors that all samples share. */
  readonly authorA: Int32Array;
  /** Author of the second document. */
  readonly authorB: Int32Array;
  /** Chosen elsewhere, on other authors' scores. Pairs scored strictly above it are hits. */
  readonly threshold?: number;
  /** Natural logarithms of likelihood ratios, for Cllr. */
  readonly logRatios?: Float64Array;
}

/** @throws RangeError where lengths differ, an author is not in the universe, or a label contradicts its authors */
export function checkPairSample(sample: PairSample, authors: number): void {
  const { scores, same, authorA, authorB, logRatios } = sample;
  for (const [name, array] of Object.entries({ same, authorA, authorB, logRatios })) {
    if (array !== undefined && array.length !== scores.length) {
      throw new RangeError(`${scores.length} scores with ${array.length} elements of ${name}`);
    }
  }
  for (let pair = 0; pair < scores.length; pair++) {
    const [a, b] = [authorA[pair], authorB[pair]];
    if (!(a >= 0 && a < authors && b >= 0 && b < authors)) {
      throw new RangeError(`pair ${pair} is of authors ${a} and ${b}: indices must lie from 0 to ${authors - 1}`);
    }
    if ((same[pair] === 1) !== (a === b)) {
      throw new RangeError(`pair ${pair} has same = ${same[pair]}, but its authors are ${a} and ${b}`);
    }
  }
}
