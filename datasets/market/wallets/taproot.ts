import { crypto } from 'bitcoinjs-lib';
import { pointFromScalar, privateAdd, privateNegate, signSchnorr, xOnlyPointAddTweak } from './secp256k1.ts';

const noEntropy = new Uint8Array(32);

/** The output key of a key-path-only taproot output (BIP 86): the inner key tweaked by its own hash (BIP 341). */
export function taprootKey(publicKey: Uint8Array): Uint8Array {
  const inner = publicKey.subarray(1);
  return xOnlyPointAddTweak(inner, crypto.taggedHash('TapTweak', inner))!.xOnlyPubkey;
}

/** BIP 340 signature with the tweaked private key. */
export function taprootSignature(digest: Uint8Array, privateKey: Uint8Array): Uint8Array {
  const publicKey = pointFromScalar(privateKey, true)!;
  // BIP 341 lifts the inner key to the point with an even y.
  const even = publicKey[0] === 3 ? privateNegate(privateKey) : privateKey;
  const tweaked = privateAdd(even, crypto.taggedHash('TapTweak', publicKey.subarray(1)))!;
  return signSchnorr(digest, tweaked, noEntropy);
}
