import type { RandomStream } from '../../../src/common/random.ts';
import type { World } from '../world.ts';
import { appendBlock, type BlockChain } from './block-chain.ts';
import { type Grant, grantQueue, maturity, splitCoinbase } from './funding.ts';
import type { RewardAddress } from './miners.ts';

/**
 * Mines the blocks before the market: coinbases that mature, then one after another split into the grants.
 *
 * @throws InputError where the coinbases that mature can't pay for the grants
 */
export function mineSetup(
  { ledger, settings, found }: World,
  chain: BlockChain,
  grants: readonly Grant[],
  rewardAddress: RewardAddress,
  stream: RandomStream,
): void {
  const { setupBlocks } = settings.chain;
  const queue = grantQueue(grants, setupBlocks);
  const coinbases: number[] = [];
  for (let height = 1; height <= setupBlocks; height++) {
    const time = found[height - 1]!;
    const mature = coinbases[height - maturity - 1];
    const split = mature === undefined ? undefined : splitCoinbase(ledger, queue, mature, time - 60);
    const members = split === undefined ? [] : [split];
    coinbases.push(appendBlock(ledger, chain, members, time, rewardAddress(), settings.chain, stream));
  }
}
