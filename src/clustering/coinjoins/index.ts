import { findNamed } from '../../common/nearest.ts';
import { blockSci } from './blocksci.ts';
import type { CoinJoinRule } from './coinjoin-rule.ts';
import { joinMarket } from './joinmarket.ts';
import { wasabi1 } from './wasabi-1.ts';
import { wasabi2 } from './wasabi-2.ts';
import { whirlpool } from './whirlpool.ts';

/** Every CoinJoin rule, with its published settings. */
export const coinJoinRules: readonly CoinJoinRule[] = [blockSci, wasabi1(), wasabi2(), whirlpool(), joinMarket()];

/**
 * The CoinJoin rule of a name.
 *
 * @throws InputError for an unknown name, with the nearest known one
 */
export function findCoinJoinRule(name: string): CoinJoinRule {
  return findNamed('CoinJoin rule', name, coinJoinRules);
}
