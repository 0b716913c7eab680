import { findAddress } from '../../chain/address-text.ts';
import type { Chain } from '../../chain/chain.ts';
import { findSweeps, type SweepRule } from './sweeps.ts';
import { transientAddresses } from './transient.ts';

/** Where the processor's addresses are known from. `all`: from nowhere, any address may be one. */
export const addressSources = ['tags', 'sweeps', 'both', 'all'] as const;
export type AddressSource = (typeof addressSources)[number];

/** The addresses taken as the processor's. */
export interface ProcessorAddresses {
  /** 1 by address number; null where any address may be one. */
  readonly known: Uint8Array | null;
  /** Tags that are no address of the chain's network, or that the chain doesn't hold. */
  readonly tagsNotInChain: number;
  /** Tagged addresses that are not transient, left out. */
  readonly tagsNotTransient: number;
  readonly sweeps: number;
  /** Addresses by where they are known from. */
  readonly byTags: number;
  readonly bySweeps: number;
  readonly count: number;
}

/**
 * The processor's addresses: those tagged as its own, and those swept in its manner, both cut to transient ones
 * (Portnoff et al. 2017, section 5).
 *
 * @param tags addresses as text that are known to be the processor's
 */
export function processorAddresses(
  chain: Chain,
  tags: readonly string[],
  source: AddressSource,
  rule: SweepRule,
): ProcessorAddresses {
  const nothing = { tagsNotInChain: 0, tagsNotTransient: 0, sweeps: 0, byTags: 0, bySweeps: 0 };
  if (source === 'all') return { known: null, ...nothing, count: chain.addresses.count };
  const transient = transientAddresses(chain);
  const known = new Uint8Array(chain.addresses.count);
  const counts = { ...nothing };
  if (source !== 'sweeps') {
    for (const tag of tags) {
      const address = findAddress(chain.addresses, tag, chain.network) ?? -1;
      if (address < 0) counts.tagsNotInChain++;
      else if (transient[address] === 0) counts.tagsNotTransient++;
      else known[address] |= 1;
    }
  }
  if (source !== 'tags') {
    const { firstInput } = chain.transactions;
    for (const sweep of findSweeps(chain, rule)) {
      counts.sweeps++;
      for (let input = firstInput[sweep]; input < firstInput[sweep + 1]; input++) {
        const address = chain.inputs.address[input];
        if (address >= 0 && transient[address] === 1) known[address] |= 2;
      }
    }
  }
  for (const from of known) {
    counts.byTags += from & 1;
    counts.bySweeps += from >> 1;
  }
  const either = known.map((from) => (from > 0 ? 1 : 0));
  return { known: either, ...counts, count: either.reduce((sum, one) => sum + one, 0) };
}

/** 1 by output where it pays one of the addresses; undefined where any address may be one. */
export function payableOutputs({ outputs }: Chain, { known }: ProcessorAddresses): Uint8Array | undefined {
  if (known === null) return undefined;
  const payable = new Uint8Array(outputs.count);
  for (let output = 0; output < outputs.count; output++) {
    const address = outputs.address[output];
    if (address >= 0 && known[address] === 1) payable[output] = 1;
  }
  return payable;
}
