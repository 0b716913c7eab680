import type { ChangeHeuristic } from './change-heuristic.ts';
import { outputsWhere } from './outputs-where.ts';

/**
 * People pay round amounts; change is what is left over.
 *
 * @param digits values that are multiples of 10^digits satoshi are no change: 6 stands for 0.01 BTC, BlockSci's default
 */
export function powerOfTen(digits = 6): ChangeHeuristic {
  const step = 10 ** digits;
  return {
    name: digits === 6 ? 'power-of-ten' : `power-of-ten(${digits})`,
    description: `worth no multiple of 10^${digits} satoshi`,
    source: 'BlockSci 0.7 (power of ten); Möser & Narayanan 2022, "Resurrecting Address Clustering in Bitcoin"',
    candidates: (view, transaction) =>
      outputsWhere(view, transaction, (output) => view.chain.outputs.value[output] % step !== 0),
  };
}
