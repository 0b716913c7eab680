import type { Chain } from '../../chain/chain.ts';

/**
 * The addresses that occur exactly twice in the chain read, once paid and once spent from: what the address of a paid
 * and swept invoice looks like (Portnoff et al. 2017, section 5). An address whose payment or sweep lies outside the
 * blocks read is not among them.
 *
 * @returns 1 by address number where it is transient, else 0
 */
export function transientAddresses({ inputs, outputs, addresses }: Chain): Uint8Array {
  const paid = timesSeen(outputs.address, outputs.count, addresses.count);
  const spent = timesSeen(inputs.address, inputs.count, addresses.count);
  return paid.map((times, address) => (times === 1 && spent[address] === 1 ? 1 : 0));
}

/** How often each address occurs, 2 standing for more than once. */
function timesSeen(column: Int32Array, count: number, addresses: number): Uint8Array {
  const times = new Uint8Array(addresses);
  for (let i = 0; i < count; i++) if (column[i] >= 0 && times[column[i]] < 2) times[column[i]]++;
  return times;
}
