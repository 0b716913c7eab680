import { unionFind } from '../../common/union-find.ts';
import { purchaseOfEach, type Search } from '../search.ts';

/**
 * Candidates that gain something, in groups that share no purchase and no output: the connected components of the
 * graph of purchases and outputs. Groups by their smallest purchase, candidates ascending.
 */
export function candidateComponents({ purchases, candidates, index }: Search, gain: Float64Array): Int32Array[] {
  const purchaseOf = purchaseOfEach(candidates);
  const sets = unionFind(purchases.count + index.count);
  const sizes = new Int32Array(purchases.count);
  for (let i = 0; i < gain.length; i++)
    if (gain[i] > 0) sets.join(purchaseOf[i], purchases.count + candidates.entry[i]);
  // A set that holds a candidate holds a purchase, whose number is below those of outputs: it is the root.
  for (let i = 0; i < gain.length; i++) if (gain[i] > 0) sizes[sets.find(purchaseOf[i])]++;
  const groups = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(purchases.count);
  for (let i = 0; i < gain.length; i++) {
    if (!(gain[i] > 0)) continue;
    const root = sets.find(purchaseOf[i]);
    groups[root][next[root]++] = i;
  }
  return groups.filter((group) => group.length > 0);
}
