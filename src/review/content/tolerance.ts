/** The relative tolerance of `verify`, unless told: rounding of another platform's mathematics stays far below it. */
export const usualTolerance = 1e-9;

/** Below it a tolerance is no longer relative: what is left of a difference that cancels out has no digit to rely on. */
const leastMagnitude = 1e-3;

/**
 * Whether two numbers are equal within a relative tolerance of the larger one. Whole numbers count something: they are
 * equal or not.
 */
export function areClose(x: number, y: number, tolerance: number): boolean {
  if (x === y) return true;
  if (Number.isInteger(x) && Number.isInteger(y)) return false;
  return Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y), leastMagnitude);
}
