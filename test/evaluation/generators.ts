import fc from 'fast-check';

/** Scored samples of both classes, with many ties, and a small whole weight each. */
export const scoredSamples = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 3 })), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((rows) => rows.some(([, label]) => label === 1) && rows.some(([, label]) => label === 0))
  .map((rows) => ({
    scores: Float64Array.from(rows, ([score]) => score / 12),
    positive: Uint8Array.from(rows, ([, label]) => label),
    weights: Float64Array.from(rows, ([, , weight]) => weight),
    /** The same samples, each as often as its weight says. */
    repeated: {
      scores: Float64Array.from(rows.flatMap(([score, , weight]) => Array(weight).fill(score / 12))),
      positive: Uint8Array.from(rows.flatMap(([, label, weight]) => Array(weight).fill(label))),
    },
  }));
