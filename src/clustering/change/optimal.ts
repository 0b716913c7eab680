import { smallestInputValue } from '../transactions.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { outputsWhere } from './outputs-where.ts';

/** Change above the smallest input would have made that input needless. None where the value of an input is unknown. */
export const optimal: ChangeHeuristic = {
  name: 'optimal',
  description: 'worth less than the smallest input',
  source: 'BlockSci 0.7 (optimal change); Nick 2015, "Data-Driven De-Anonymization in Bitcoin"',
  candidates(view, transaction) {
    const smallest = smallestInputValue(view.chain, transaction);
    return outputsWhere(view, transaction, (output) => view.chain.outputs.value[output] < smallest);
  },
};
