/** What an output script is, by its bytes. The order is the code stored in typed arrays. */
export const scriptTypes = [
  'p2pk',
  'p2pkh',
  'p2sh',
  'p2wpkh',
  'p2wsh',
  'p2tr',
  'multisig',
  'op_return',
  'nonstandard',
] as const;

export type ScriptType = (typeof scriptTypes)[number];
