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

/** What `cosineOf` needs of each of two vectors: worked out once where a vector is compared with many. */
export function sumOfSquares(vector: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += vector[i] * vector[i];
  return squares;
}

/**
 * The smaller of two rates over the larger, both raised by an offset: 1 where they agree, falling to 0 as one outgrows
 * the other. The offset is the rate below which differences are noise, so that one use against none is no contrast.
 */
export function closeness(a: number, b: number, offset: number): number {
  return (Math.min(a, b) + offset) / (Math.max(a, b) + offset);
}
