import type { Habits } from './habits.ts';

/** A coin to choose from. */
export interface Coin {
  readonly output: number;
  /** Satoshi. */
  readonly value: number;
}

/**
 * Coins that together reach the target, each reduced by what spending it costs; as many as the habit takes, in its
 * order. `single-best` takes the smallest coin that is enough alone, else the largest ones.
 *
 * @param coins the oldest first
 * @param inputFee satoshi an input
 * @returns undefined where all coins together are not enough
 */
export function selectCoins(
  coins: readonly Coin[],
  target: number,
  inputFee: number,
  habit: Habits['coinSelection'],
): Coin[] | undefined {
  const useful = coins.filter(({ value }) => value > inputFee);
  if (habit === 'single-best') {
    let best: Coin | undefined;
    for (const coin of useful) {
      if (coin.value - inputFee >= target && (best === undefined || coin.value < best.value)) best = coin;
    }
    if (best !== undefined) return [best];
  }
  const ordered = inOrder(useful, habit);
  const chosen: Coin[] = [];
  let left = target;
  for (const coin of ordered) {
    if (left <= 0) break;
    chosen.push(coin);
    left -= coin.value - inputFee;
  }
  return left <= 0 ? chosen : undefined;
}

function inOrder(coins: Coin[], habit: Habits['coinSelection']): Coin[] {
  if (habit === 'oldest') return coins;
  if (habit === 'smallest-first') return coins.sort((x, y) => x.value - y.value || x.output - y.output);
  return coins.sort((x, y) => y.value - x.value || x.output - y.output);
}
