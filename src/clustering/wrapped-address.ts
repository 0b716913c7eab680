import { createHash } from 'node:crypto';
import type { AddressTable } from '../chain/address-table.ts';
import type { Chain } from '../chain/chain.ts';
import { type ScriptType, scriptTypes } from '../chain/script-types.ts';
import { hash160, type Join, ripemd160 } from './same-address.ts';

/**
 * Joins each script hash with the address that it wraps: P2SH around P2WPKH, P2PKH or P2WSH, and P2WSH around P2PKH.
 * The wrapped script is rebuilt from the address's own hash, so no spending script is needed; but both addresses must
 * occur in the chain by themselves. What a P2SH wraps through a P2WSH that was never paid directly stays unknown.
 *
 * @param revealedOnly only script hashes that the chain read spends from, whose script is then public knowledge: what
 *   BlockSci joins. Else also those whose wrapping only the hashes tell.
 */
export function joinWrapped(chain: Chain, join: Join, revealedOnly: boolean): void {
  const { addresses } = chain;
  if (!holdsScriptHash(addresses)) return;
  const joinable = revealedOnly ? spentAddresses(chain) : undefined;
  const joinFound = (address: number, type: ScriptType, hash: Uint8Array) => {
    const wrapping = addresses.find(type, hash);
    if (wrapping >= 0 && (joinable === undefined || joinable[wrapping] === 1)) join(address, wrapping);
  };
  for (let address = 0; address < addresses.count; address++) {
    switch (scriptTypes[addresses.type[address]]) {
      case 'p2pk':
      case 'p2pkh':
      case 'p2wpkh': {
        const keyHash = addresses.hash(address);
        joinFound(address, 'p2sh', hash160(Buffer.concat([witnessVersion0Key, keyHash])));
        const script = sha256(Buffer.concat([payToKeyHash, keyHash, equalVerifyCheckSig]));
        joinFound(address, 'p2sh', ripemd160(script));
        joinFound(address, 'p2wsh', script);
        break;
      }
      case 'p2wsh':
        joinFound(address, 'p2sh', hash160(Buffer.concat([witnessVersion0Script, addresses.hash(address)])));
        break;
    }
  }
}

// Script bytes: OP_0 and a push of 20 or of 32 bytes; OP_DUP OP_HASH160 and a push of 20; OP_EQUALVERIFY OP_CHECKSIG.
const witnessVersion0Key = Buffer.from([0x00, 20]);
const witnessVersion0Script = Buffer.from([0x00, 32]);
const payToKeyHash = Buffer.from([0x76, 0xa9, 20]);
const equalVerifyCheckSig = Buffer.from([0x88, 0xac]);

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function holdsScriptHash({ count, type }: AddressTable): boolean {
  for (let address = 0; address < count; address++) {
    const name = scriptTypes[type[address]];
    if (name === 'p2sh' || name === 'p2wsh') return true;
  }
  return false;
}

/** 1 for each address that an input spends from. */
function spentAddresses({ addresses, inputs }: Chain): Uint8Array {
  const spent = new Uint8Array(addresses.count);
  for (let input = 0; input < inputs.count; input++) {
    if (inputs.address[input] >= 0) spent[inputs.address[input]] = 1;
  }
  return spent;
}
