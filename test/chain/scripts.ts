import { address, networks, payments } from 'bitcoinjs-lib';
import type { ScriptType } from '../../src/chain/script-types.ts';
import { hash160, publicKey } from './make-blocks.ts';

/** An output script made by bitcoinjs-lib, what it is, and the text of its address. */
export interface KnownScript {
  readonly type: ScriptType;
  readonly script: Uint8Array;
  readonly text?: string;
}

const network = networks.regtest;

/** One script of every type for a number from 1 on. Different numbers give different addresses. */
export function knownScripts(number: number): KnownScript[] {
  const pubkey = publicKey(number);
  const full = publicKey(number, false);
  const keyHash = payments.p2pkh({ pubkey, network });
  const multisig = payments.p2ms({ m: 1, pubkeys: [pubkey, publicKey(number + 1)], network });
  const paid = [
    ['p2pkh', keyHash],
    ['p2sh', payments.p2sh({ redeem: multisig, network })],
    ['p2wpkh', payments.p2wpkh({ pubkey, network })],
    ['p2wsh', payments.p2wsh({ redeem: multisig, network })],
    ['p2tr', payments.p2tr({ internalPubkey: pubkey.subarray(1), network })],
  ] as const;
  return [
    ...paid.map(([type, { output, address: text }]) => ({ type, script: output!, text })),
    { type: 'p2pk', script: payments.p2pk({ pubkey, network }).output!, text: keyHash.address },
    {
      type: 'p2pk',
      script: payments.p2pk({ pubkey: full, network }).output!,
      text: address.toBase58Check(hash160(full), network.pubKeyHash),
    },
    {
      type: 'multisig',
      script: multisig.output!,
      text: `multisig:${Buffer.from(hash160(multisig.output!)).toString('hex')}`,
    },
    { type: 'op_return', script: payments.embed({ data: [pubkey.subarray(0, 20)], network }).output! },
    { type: 'nonstandard', script: Uint8Array.from([0x51, 0x75, number & 0x7f, 0x87]) },
  ];
}
