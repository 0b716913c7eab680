/** Cosine of two vectors of one length; 0 where either is zero. */
export function cosine(a: Float64Array, b: Float64Array): number {
  let dot = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    dot += a[i] * b[i];
    squaresA += a[i] * a[i];
    squaresB += b[i] * b[i];
  }
  return cosineOf(dot, squaresA, squaresB);
}

/**
 * Cosine from an inner product and the two sums of squares; 0 where either is zero, or too small to divide by. Exactly 1
 * for a vector with itself: the root is taken of the product, not of each factor.
 */
export function cosineOf(dot: number, squaresA: number, squaresB: number): number {
  const product = squaresA * squaresB;
  return product > 0 ? dot / Math.sqrt(product) : 0;
}

/** Mean absolute difference of two vectors of one length; 0 for vectors of length 0. */
export function meanDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
  return a.length > 0 ? sum / a.length : 0;
}

/** Root of the mean squared difference of two vectors of one length; 0 for vectors of length 0. */
export function rootMeanSquareDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return a.length > 0 ? Math.sqrt(sum / a.length) : 0;
}

/**
 * The smaller of two rates over the larger, both raised by an offset: 1 where they agree, falling to 0 as one outgrows
 * the other. The offset is the rate below which differences are noise, so that one use against none is no contrast.
 */
export function closeness(a: number, b: number, offset: number): number {
  return (Math.min(a, b) + offset) / (Math.max(a, b) + offset);
}

/** Jaccard similarity of two sets; 0 where either is empty. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const element of a) if (b.has(element)) shared++;
  return shared / (a.size + b.size - shared);
}
