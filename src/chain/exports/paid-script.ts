import { InputError, type Place } from '../../common/error.ts';
import { unknownName } from '../../common/nearest.ts';
import type { AddressInterner } from '../address-interner.ts';
import { parseAddress } from '../address-text.ts';
import { type NetworkName, noAddress } from '../chain.ts';
import { addressOfScript, unknownType } from '../chain-builder.ts';
import { scriptCode, scriptKind } from '../script-kind.ts';
import type { PaidRecord } from './transaction-record.ts';

/** Bitcoin Core's names of script types, and the codes of ours. */
const codeByName: Readonly<Record<string, number>> = {
  pubkey: scriptCode.p2pk,
  pubkeyhash: scriptCode.p2pkh,
  scripthash: scriptCode.p2sh,
  witness_v0_keyhash: scriptCode.p2wpkh,
  witness_v0_scripthash: scriptCode.p2wsh,
  witness_v1_taproot: scriptCode.p2tr,
  multisig: scriptCode.multisig,
  nulldata: scriptCode.op_return,
  nonstandard: scriptCode.nonstandard,
  witness_unknown: scriptCode.nonstandard,
  anchor: scriptCode.nonstandard,
};

/** Types for which exports have no address, or the addresses of the keys within. */
const withoutAddress = new Set<number>([scriptCode.nonstandard, scriptCode.op_return, scriptCode.multisig]);

/** Script type (an index into `scriptTypes`, 255 where not known) and address number of an output. */
export interface PaidScript {
  readonly type: number;
  readonly address: number;
}

/** A function that tells type and address of outputs, by their scripts where the export has them. */
export function paidScripts(addresses: AddressInterner, network: NetworkName) {
  // Decoding the text of an address takes some ten times as long as all else there is to a record.
  const known = new Map<string, PaidScript>();

  return ({ script, typeName, address }: PaidRecord, place: Place): PaidScript => {
    if (script !== undefined) {
      const type = scriptKind(script, 0, script.length);
      return { type, address: addressOfScript(addresses, type, script, 0, script.length) };
    }
    const named = typeName === undefined ? unknownType : codeByName[typeName];
    if (named === undefined) {
      throw new InputError(unknownName('script type', typeName!, Object.keys(codeByName)), place);
    }
    if (address === undefined || withoutAddress.has(named)) return { type: named, address: noAddress };
    const key = `${named} ${address}`;
    const found = known.get(key) ?? decode(addresses, named, address, network, place);
    known.set(key, found);
    return found;
  };
}

/** An address in text. That of a public key's hash stands for the bare key too: the named type tells which it is. */
function decode(
  addresses: AddressInterner,
  named: number,
  text: string,
  network: NetworkName,
  place: Place,
): PaidScript {
  const parsed = parseAddress(text, network);
  if (parsed === undefined) throw new InputError(`"${text}" is no address of ${network}`, place);
  const code = scriptCode[parsed.type];
  const type = named === scriptCode.p2pk && code === scriptCode.p2pkh ? named : code;
  if (named !== unknownType && type !== named) return { type: named, address: noAddress };
  return { type, address: addresses.intern(type, parsed.hash, 0) };
}
