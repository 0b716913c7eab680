import { outputScript, type ScriptKind, scriptKinds, scriptSizes } from './script-kinds.ts';

/** Addresses by number: what kind each is, its hash, and whose wallet it belongs to. */
export interface AddressBook {
  readonly count: number;
  /** @param wallet −1 for nobody's */
  add(kind: ScriptKind, hash: Uint8Array, wallet: number): number;
  kind(address: number): ScriptKind;
  wallet(address: number): number;
  /** A view, not a copy. */
  hash(address: number): Uint8Array;
  script(address: number): Uint8Array;
}

const slot = 32;

export function addressBook(): AddressBook {
  let hashes = new Uint8Array(slot * 1024);
  const kinds: number[] = [];
  const wallets: number[] = [];
  const hash = (address: number): Uint8Array => {
    const { hash: length } = scriptSizes[scriptKinds[kinds[address]!]!];
    return hashes.subarray(address * slot, address * slot + length);
  };
  return {
    get count() {
      return kinds.length;
    },
    add(kind, hash, wallet) {
      const address = kinds.length;
      if ((address + 1) * slot > hashes.length) {
        const larger = new Uint8Array(hashes.length * 2);
        larger.set(hashes);
        hashes = larger;
      }
      hashes.set(hash, address * slot);
      kinds.push(scriptKinds.indexOf(kind));
      wallets.push(wallet);
      return address;
    },
    kind: (address) => scriptKinds[kinds[address]!]!,
    wallet: (address) => wallets[address]!,
    hash,
    script: (address) => outputScript(scriptKinds[kinds[address]!]!, hash(address)),
  };
}
