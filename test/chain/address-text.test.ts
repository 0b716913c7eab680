import { expect, test } from 'vitest';
import { addressInterner } from '../../src/chain/address-interner.ts';
import { addressText, addressTextOf, findAddress, parseAddress } from '../../src/chain/address-text.ts';
import { scriptCode } from '../../src/chain/script-kind.ts';
import type { ScriptType } from '../../src/chain/script-types.ts';
import { knownScripts } from './scripts.ts';

const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

// The genesis block's address (its key is bare there), BIP 16's and BIP 173's examples, BIP 350's for version 1.
test.each<[ScriptType, string, 'mainnet' | 'testnet', string]>([
  ['p2pk', '62e907b15cbf27d5425399ebf6f0fb50ebb88f18', 'mainnet', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['p2pkh', '62e907b15cbf27d5425399ebf6f0fb50ebb88f18', 'mainnet', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['p2wpkh', '751e76e8199196d454941c45d1b3a323f1433bd6', 'mainnet', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ['p2wpkh', '751e76e8199196d454941c45d1b3a323f1433bd6', 'testnet', 'tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx'],
  [
    'p2wsh',
    '1863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262',
    'testnet',
    'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
  ],
  [
    'p2tr',
    '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
    'mainnet',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ],
  [
    'p2tr',
    '000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433',
    'testnet',
    'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
  ],
])('%s %s on %s is %s', (type, hash, network, text) => {
  expect(addressText(type, hex(hash), network)).toBe(text);
  if (type !== 'p2pk') expect(parseAddress(text, network)).toEqual({ type, hash: Uint8Array.from(hex(hash)) });
});

test('what bitcoinjs-lib writes is read back, on its own network alone', () => {
  for (const { text, type } of knownScripts(5)) {
    if (text === undefined || type === 'p2pk') continue;
    expect(parseAddress(text, 'regtest')?.type).toBe(type);
    if (type !== 'multisig') expect(parseAddress(text, 'mainnet')).toBeUndefined();
  }
});

test('text that is no address is none', () => {
  for (const text of [
    '',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    'multisig:1',
  ]) {
    expect(parseAddress(text, 'mainnet')).toBeUndefined();
  }
});

test('an address is found by its text, a bare key by the address of its hash', () => {
  const table = addressInterner();
  const hash = hex('62e907b15cbf27d5425399ebf6f0fb50ebb88f18');
  table.intern(scriptCode.p2sh, hash, 0);
  expect(findAddress(table, '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'mainnet')).toBe(-1);
  const number = table.intern(scriptCode.p2pk, hash, 0);
  expect(findAddress(table, '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'mainnet')).toBe(number);
  expect(addressTextOf(table, number, 'mainnet')).toBe('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa');
  expect(addressTextOf(table, -1, 'mainnet')).toBeUndefined();
  expect(findAddress(table, 'nonsense', 'mainnet')).toBeUndefined();
});
