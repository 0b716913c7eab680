import type { PairIndex } from '../feature-group.ts';

/** A score of each pair's documents under each other's counts. */
export interface BothWays {
  /** Of a under the counts of b. */
  readonly forward: Float64Array;
  /** Of b under the counts of a. */
  readonly backward: Float64Array;
}

/** Counts that hold one document at a time. */
export interface OneDocumentModel {
  add(document: number): void;
  /** Takes the document that was added last away again. */
  remove(document: number): void;
  /** Scores a document under the counts of the one held. */
  score(document: number, held: number): number;
}

/** Scores both documents of each pair under the counts of the other. Each document is counted once, whatever its pairs. */
export function scoreBothWays({ a, b }: PairIndex, model: OneDocumentModel): BothWays {
  const pairs = a.length;
  const scores = new Float64Array(pairs * 2);
  const modelOf = (way: number) => (way < pairs ? b[way] : a[way - pairs]);
  const ways = Int32Array.from({ length: pairs * 2 }, (_, way) => way).sort((x, y) => modelOf(x) - modelOf(y) || x - y);
  let held = -1;
  for (const way of ways) {
    if (modelOf(way) !== held) {
      if (held >= 0) model.remove(held);
      held = modelOf(way);
      model.add(held);
    }
    scores[way] = model.score(way < pairs ? a[way] : b[way - pairs], held);
  }
  if (held >= 0) model.remove(held);
  return { forward: scores.subarray(0, pairs), backward: scores.subarray(pairs) };
}
