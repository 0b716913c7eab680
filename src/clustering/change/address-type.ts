import type { Chain } from '../../chain/chain.ts';
import { scriptTypes } from '../../chain/script-types.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { outputsWhere } from './outputs-where.ts';

/** A wallet's change goes to the type of script it spends from. None where an input's type is unknown. */
export const addressType: ChangeHeuristic = {
  name: 'address-type',
  description: 'of the script type that all inputs share',
  source: 'BlockSci 0.7 (address type)',
  candidates(view, transaction) {
    const type = sharedInputType(view.chain, transaction);
    return type === undefined
      ? []
      : outputsWhere(view, transaction, (output) => view.chain.outputs.type[output] === type);
  },
};

function sharedInputType({ transactions, inputs }: Chain, transaction: number): number | undefined {
  const first = transactions.firstInput[transaction];
  const type = inputs.type[first];
  if (type >= scriptTypes.length) return undefined;
  for (let input = first + 1; input < transactions.firstInput[transaction + 1]; input++) {
    if (inputs.type[input] !== type) return undefined;
  }
  return type;
}
