import { blockSci } from './blocksci.ts';
import type { CoinJoinRule } from './coinjoin-rule.ts';
import { joinMarket } from './joinmarket.ts';
import { wasabi1 } from './wasabi-1.ts';
import { wasabi2 } from './wasabi-2.ts';
import { whirlpool } from './whirlpool.ts';

/** Every CoinJoin rule, with its published settings. */
export const coinJoinRules: readonly CoinJoinRule[] = [blockSci, wasabi1(), wasabi2(), whirlpool(), joinMarket()];
