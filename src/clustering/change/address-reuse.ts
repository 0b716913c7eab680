import type { ChangeHeuristic } from './change-heuristic.ts';
import { inputAddresses } from './input-addresses.ts';
import { outputsWhere } from './outputs-where.ts';

/** Money that goes back to where it came from. */
export const addressReuse: ChangeHeuristic = {
  name: 'address-reuse',
  description: 'to an address among the inputs',
  source: 'BlockSci 0.7 (address reuse)',
  candidates(view, transaction) {
    const spentFrom = inputAddresses(view, transaction);
    return outputsWhere(view, transaction, (output) => spentFrom.has(view.chain.outputs.address[output]));
  },
};
