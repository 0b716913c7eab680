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
  coins: Iterable<Coin>,
  target: number,
  inputFee: number,
  habit: Habits['coinSelection'],
): Coin[] | undefined {
  if (habit === 'oldest') return takeUntil(coins, target, inputFee);
  const useful = [...coins].filter(({ value }) => value > inputFee);
  if (habit === 'single-best') {
    let best: Coin | undefined;
    for (const coin of useful) {
      if (coin.value - inputFee >= target && (best === undefined || coin.value < best.value)) best = coin;
    }
    if (best !== undefined) return [best];
  }
  return takeUntil(inOrder(useful, habit), target, inputFee);
}

/** The first coins worth their fee that are enough: no coin after them is looked at, of which an exchange has thousands. */
function takeUntil(coins: Iterable<Coin>, target: number, inputFee: number): Coin[] | undefined {
  const chosen: Coin[] = [];
  let left = target;
  if (left <= 0) return chosen;
  for (const coin of coins) {
    if (coin.value <= inputFee) continue;
    chosen.push(coin);
    left -= coin.value - inputFee;
    if (left <= 0) return chosen;
  }
  return undefined;
}

function inOrder(coins: Coin[], habit: 'smallest-first' | 'largest-first' | 'single-best'): Coin[] {
  if (habit === 'smallest-first') return coins.sort((x, y) => x.value - y.value || x.output - y.output);
  return coins.sort((x, y) => y.value - x.value || x.output - y.output);
}
