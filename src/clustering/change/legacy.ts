import { blockSci } from '../coinjoins/blocksci.ts';
import { smallestInputValue } from '../transactions.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { isFresh } from './fresh.ts';
import { outputsWhere } from './outputs-where.ts';

/** BlockSci's first heuristic: new address and optimal change together, where they leave one output. */
export const legacy: ChangeHeuristic = {
  name: 'legacy',
  description: 'the only one that is new and below the smallest input, of two or more, not in a CoinJoin',
  source: 'BlockSci 0.7 (legacy)',
  candidates(view, transaction) {
    if (blockSci.matches(view.chain, transaction)) return [];
    const smallest = smallestInputValue(view.chain, transaction);
    const spendable = outputsWhere(view, transaction, () => true);
    if (spendable.length < 2) return [];
    const found = spendable.filter((output) => view.chain.outputs.value[output] < smallest && isFresh(view, output));
    return found.length === 1 ? found : [];
  },
};
