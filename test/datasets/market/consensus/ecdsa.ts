import { createPublicKey, ECDH, verify } from 'node:crypto';

const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/**
 * Whether OpenSSL accepts a signature, and it keeps BIP 66's strict DER, BIP 146's low S and SIGHASH_ALL.
 *
 * @param digest the message hashed once: OpenSSL hashes it again
 */
export function validSignature(digest: Buffer, signature: Buffer, publicKey: Buffer): boolean {
  if (signature.at(-1) !== 1) return false;
  const der = signature.subarray(0, -1);
  const s = strictDer(der);
  return s !== undefined && s <= halfOrder && verify('sha256', digest, keyOf(publicKey), der);
}

/** The s of a strictly encoded signature. */
function strictDer(der: Buffer): bigint | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der[2] !== 2) return undefined;
  const r = der.subarray(4, 4 + der[3]!);
  const at = 4 + r.length;
  if (der[at] !== 2 || at + 2 + der[at + 1]! !== der.length) return undefined;
  const s = der.subarray(at + 2);
  const positive = (n: Buffer): boolean =>
    n.length > 0 && n[0]! < 0x80 && !(n.length > 1 && n[0] === 0 && n[1]! < 0x80);
  return positive(r) && positive(s) ? BigInt(`0x${s.toString('hex')}`) : undefined;
}

const keys = new Map<string, ReturnType<typeof createPublicKey>>();

function keyOf(publicKey: Buffer): ReturnType<typeof createPublicKey> {
  const name = publicKey.toString('hex');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const point = ECDH.convertKey(publicKey, 'secp256k1', undefined, undefined, 'uncompressed') as Buffer;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const made = createPublicKey({ key: { kty: 'EC', crv: 'secp256k1', x, y }, format: 'jwk' });
  keys.set(name, made);
  return made;
}
