import { opcodes, script } from 'bitcoinjs-lib';

/** The redeem script of "two of three keys". */
export function multisigScript(publicKeys: readonly Uint8Array[]): Uint8Array {
  return script.compile([opcodes.OP_2, ...publicKeys, opcodes.OP_3, opcodes.OP_CHECKMULTISIG]);
}

/** The input script of two signatures, in the order of their keys. OP_CHECKMULTISIG takes one item too many: OP_0. */
export function multisigUnlocking(signatures: readonly Uint8Array[], redeemScript: Uint8Array): Uint8Array {
  return script.compile([opcodes.OP_0, ...signatures, redeemScript]);
}
