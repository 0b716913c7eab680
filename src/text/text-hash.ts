/** The multiplier of the polynomial hash: the 32-bit FNV prime. */
const multiplier = 0x01000193;

/** The polynomial hash of the code units from `start` to before `end`, 32 bits. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, multiplier) + units[i] + 1) | 0;
  return hash;
}

/**
 * The multiplier to the power of a length: the hash of two texts joined is the hash of the first times this power of
 * the second's length, plus the hash of the second.
 */
export function hashPower(length: number): number {
  let power = 1;
  for (let i = 0; i < length; i++) power = Math.imul(power, multiplier);
  return power;
}

/** Spreads a hash over all its bits, so that its lowest ones choose a slot well. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
