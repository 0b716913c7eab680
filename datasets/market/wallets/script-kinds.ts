/** How a simulated address is spent. `p2sh-multisig` is the processor's: two of three keys. */
export const scriptKinds = ['p2pkh', 'p2sh-p2wpkh', 'p2wpkh', 'p2tr', 'p2sh-multisig'] as const;
export type ScriptKind = (typeof scriptKinds)[number];

interface Size {
  /** Virtual bytes of an input that spends it, with signatures of 72 bytes. */
  readonly input: number;
  /** Bytes of an output that pays to it. */
  readonly output: number;
  /** Bytes of the hash or key in the output script. */
  readonly hash: number;
  /** BIP 141 signature operation cost of an input, and of an output. */
  readonly inputCost: number;
  readonly outputCost: number;
}

export const scriptSizes: Readonly<Record<ScriptKind, Size>> = {
  p2pkh: { input: 148, output: 34, hash: 20, inputCost: 0, outputCost: 4 },
  'p2sh-p2wpkh': { input: 91, output: 32, hash: 20, inputCost: 1, outputCost: 0 },
  p2wpkh: { input: 68, output: 31, hash: 20, inputCost: 1, outputCost: 0 },
  p2tr: { input: 57.5, output: 43, hash: 32, inputCost: 0, outputCost: 0 },
  'p2sh-multisig': { input: 296, output: 32, hash: 20, inputCost: 12, outputCost: 0 },
};

/** The output script that pays to a hash (p2tr: to a key). */
export function outputScript(kind: ScriptKind, hash: Uint8Array): Uint8Array {
  switch (kind) {
    case 'p2pkh':
      return bytes([0x76, 0xa9, 0x14], hash, [0x88, 0xac]);
    case 'p2wpkh':
      return bytes([0x00, 0x14], hash, []);
    case 'p2tr':
      return bytes([0x51, 0x20], hash, []);
    default:
      return bytes([0xa9, 0x14], hash, [0x87]);
  }
}

function bytes(before: readonly number[], hash: Uint8Array, after: readonly number[]): Uint8Array {
  const script = new Uint8Array(before.length + hash.length + after.length);
  script.set(before);
  script.set(hash, before.length);
  script.set(after, before.length + hash.length);
  return script;
}
