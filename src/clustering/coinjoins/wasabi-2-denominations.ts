/** Satoshi: the least and the greatest output that Wasabi 2 makes by itself. */
const least = 5_000;
const greatest = 134_375_000_000;

/**
 * The values that Wasabi 2 splits coins into: powers of two, once and twice the powers of three, and once, twice and
 * five times the powers of ten (Wasabi Wallet's denomination builder; Dumplings).
 */
export function wasabi2Denominations(): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [base, factors] of [
    [2, [1]],
    [3, [1, 2]],
    [10, [1, 2, 5]],
  ] as const) {
    for (const factor of factors) {
      for (let value = factor; value <= greatest; value *= base) if (value >= least) found.add(value);
    }
  }
  return found;
}
