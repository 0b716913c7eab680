import type { NetworkName } from './chain.ts';

/** What tells the blocks and addresses of one network from another's (Bitcoin Core, `kernel/chainparams.cpp`). */
export interface Network {
  readonly name: NetworkName;
  /** The four bytes before each block in a block file. */
  readonly magic: readonly [number, number, number, number];
}

export const networks: Readonly<Record<NetworkName, Network>> = {
  mainnet: { name: 'mainnet', magic: [0xf9, 0xbe, 0xb4, 0xd9] },
  testnet: { name: 'testnet', magic: [0x0b, 0x11, 0x09, 0x07] },
  regtest: { name: 'regtest', magic: [0xfa, 0xbf, 0xb5, 0xda] },
};

/** The networks by name, for options and messages. */
export const networkNames = Object.keys(networks) as NetworkName[];
