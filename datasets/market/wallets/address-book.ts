import { outputScript, type ScriptKind, scriptKinds, scriptSizes } from './script-kinds.ts';

/** Addresses by number: what kind each is, its hash, and whose wallet it belongs to. */
export interface AddressBook {
  readonly count: number;
  /** @param wallet −1 for nobody's */
  add(kind: ScriptKind, hash: Uint8Array, wallet: number): number;
  kind(address: number): ScriptKind;
  wallet(address: number): number;
  script(address: number): Uint8Array;
}

const slot = 32;

export function addressBook(): AddressBook {
  let hashes = new Uint8Array(slot * 1024);
  const kinds: number[] = [];
  const wallets: number[] = [];
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
    script(address) {
      const kind = scriptKinds[kinds[address]!]!;
      return outputScript(kind, hashes.subarray(address * slot, address * slot + scriptSizes[kind].hash));
    },
  };
}
