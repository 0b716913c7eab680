import { address, networks as bitcoinNetworks, type Network } from 'bitcoinjs-lib';
import type { AddressTable } from './address-table.ts';
import { type NetworkName, noAddress } from './chain.ts';
import { type ScriptType, scriptTypes } from './script-types.ts';

const parameters: Readonly<Record<NetworkName, Network>> = {
  mainnet: bitcoinNetworks.bitcoin,
  testnet: bitcoinNetworks.testnet,
  regtest: bitcoinNetworks.regtest,
};

/**
 * An address as text. A public key (p2pk) is shown as the address of its hash, as Bitcoin Core did and BlockSci does;
 * a bare multisig, for which there is no address, as `multisig:` and the hash of its script in hexadecimal.
 *
 * @returns undefined for a type without addresses: op_return, nonstandard
 */
export function addressText(type: ScriptType, hash: Uint8Array, network: NetworkName): string | undefined {
  const { pubKeyHash, scriptHash, bech32 } = parameters[network];
  switch (type) {
    case 'p2pk':
    case 'p2pkh':
      return address.toBase58Check(hash, pubKeyHash);
    case 'p2sh':
      return address.toBase58Check(hash, scriptHash);
    case 'p2wpkh':
    case 'p2wsh':
      return address.toBech32(hash, 0, bech32);
    case 'p2tr':
      return address.toBech32(hash, 1, bech32);
    case 'multisig':
      return `multisig:${Buffer.from(hash).toString('hex')}`;
    default:
      return undefined;
  }
}

/** The text of an address by its number; undefined for `noAddress`. */
export function addressTextOf(addresses: AddressTable, number: number, network: NetworkName): string | undefined {
  if (number === noAddress) return undefined;
  return addressText(scriptTypes[addresses.type[number]], addresses.hash(number), network);
}

/**
 * The number of an address that is given as text; −1 where the chain doesn't hold it. The address of a public key's
 * hash that the chain holds only as a bare public key (p2pk) is found as that.
 *
 * @returns undefined for text that is no address of the network
 */
export function findAddress(addresses: AddressTable, text: string, network: NetworkName): number | undefined {
  const key = parseAddress(text, network);
  if (key === undefined) return undefined;
  const number = addresses.find(key.type, key.hash);
  return number < 0 && key.type === 'p2pkh' ? addresses.find('p2pk', key.hash) : number;
}

/** Type and hash of an address in text, as `addressText` writes it; undefined for text that is none of the network's. */
export function parseAddress(text: string, network: NetworkName): { type: ScriptType; hash: Uint8Array } | undefined {
  const multisig = /^multisig:([0-9a-f]{40})$/.exec(text);
  if (multisig !== null) return { type: 'multisig', hash: Buffer.from(multisig[1], 'hex') };
  return parseBech32(text, network) ?? parseBase58(text, network);
}

function parseBech32(text: string, network: NetworkName): { type: ScriptType; hash: Uint8Array } | undefined {
  try {
    const { version, prefix, data: hash } = address.fromBech32(text);
    if (prefix !== parameters[network].bech32) return undefined;
    if (version === 1) return hash.length === 32 ? { type: 'p2tr', hash } : undefined;
    if (version !== 0 || (hash.length !== 20 && hash.length !== 32)) return undefined;
    return { type: hash.length === 20 ? 'p2wpkh' : 'p2wsh', hash };
  } catch {
    return undefined;
  }
}

function parseBase58(text: string, network: NetworkName): { type: ScriptType; hash: Uint8Array } | undefined {
  try {
    const { version, hash } = address.fromBase58Check(text);
    const { pubKeyHash, scriptHash } = parameters[network];
    if (version === pubKeyHash) return { type: 'p2pkh', hash };
    return version === scriptHash ? { type: 'p2sh', hash } : undefined;
  } catch {
    return undefined;
  }
}
