/** Blocks between two halvings on regtest. */
const halvingInterval = 150;

/** Satoshi that a regtest block may make. */
export function subsidy(height: number): number {
  const halvings = Math.floor(height / halvingInterval);
  return halvings >= 64 ? 0 : Math.floor(50e8 / 2 ** halvings);
}
