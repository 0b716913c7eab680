/** The multiplier of the polynomial hash: the 32-bit FNV prime. */
const multiplier = 0x01000193;

/** The hash of a text one code unit longer. The hash of the empty text is 0. */
export const hashNext = (hash: number, codeUnit: number): number => (Math.imul(hash, multiplier) + codeUnit + 1) | 0;

/** The multiplier to the power of a whole number: what joining a text of that length to another multiplies by. */
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
