import { linearSumAssignment } from 'linear-sum-assignment';
import { Matrix } from 'ml-matrix';
import { purchaseOfEach, type Search } from '../search.ts';
import { candidateComponents } from './components.ts';
import { assignGreedily } from './greedy.ts';

/** The assignment of the highest total gain, and how much of it could not be sought. */
export interface OptimalAssignment {
  /** The candidate of each purchase, −1 for none. */
  readonly taken: Int32Array;
  /** Groups of purchases and outputs that hang together. */
  readonly components: number;
  /** Of those, the ones with too many purchases to solve: assigned greedily. */
  readonly greedyComponents: number;
  /** Purchases in them. */
  readonly greedyPurchases: number;
}

/** What a pair that is no candidate gains: less than any sum of gains could make up for. */
const impossible = -1e9;

/**
 * One to one, with the highest total gain (Jonker & Volgenant's algorithm, as Crouse 2016 has it, by
 * `linear-sum-assignment`): each component of the graph of purchases and outputs is solved by itself, each purchase
 * with an output of its own that gains nothing and stands for no payment. A component of more purchases than can be
 * solved in reasonable time is assigned greedily, and counted.
 *
 * @param mostPurchases in a component that is solved
 */
export function assignOptimally(search: Search, gain: Float64Array, mostPurchases = 200): OptimalAssignment {
  const purchaseOf = purchaseOfEach(search.candidates);
  const components = candidateComponents(search, gain);
  const taken = new Int32Array(search.purchases.count).fill(-1);
  const tooLarge: Int32Array[] = [];
  let greedyPurchases = 0;
  for (const component of components) {
    const purchases = distinct(component.map((candidate) => purchaseOf[candidate]));
    if (purchases.length > mostPurchases) {
      tooLarge.push(component);
      greedyPurchases += purchases.length;
    } else solve(component, purchases, purchaseOf, search, gain, taken);
  }
  if (tooLarge.length > 0) {
    const greedy = assignGreedily(search, gain, Int32Array.from(tooLarge.flatMap((component) => [...component])));
    greedy.forEach((candidate, purchase) => {
      if (candidate >= 0) taken[purchase] = candidate;
    });
  }
  return { taken, components: components.length, greedyComponents: tooLarge.length, greedyPurchases };
}

function solve(
  component: Int32Array,
  purchases: readonly number[],
  purchaseOf: Int32Array,
  { candidates: { entry } }: Search,
  gain: Float64Array,
  taken: Int32Array,
): void {
  const best = (candidates: Int32Array) => candidates.reduce((x, y) => (gain[y] > gain[x] ? y : x));
  if (purchases.length === 1) {
    taken[purchases[0]] = best(component);
    return;
  }
  const entries = distinct(component.map((candidate) => entry[candidate]));
  const rowOf = new Map(purchases.map((purchase, row) => [purchase, row]));
  const columnOf = new Map(entries.map((output, column) => [output, column]));
  const gains = new Matrix(purchases.length, entries.length + purchases.length).fill(impossible);
  const candidateAt = new Map<number, number>();
  for (let row = 0; row < purchases.length; row++) gains.set(row, entries.length + row, 0);
  for (const candidate of component) {
    const [row, column] = [rowOf.get(purchaseOf[candidate])!, columnOf.get(entry[candidate])!];
    gains.set(row, column, gain[candidate]);
    candidateAt.set(row * gains.columns + column, candidate);
  }
  const { rowAssignments } = linearSumAssignment(gains, { maximaze: true });
  purchases.forEach((purchase, row) => {
    taken[purchase] = candidateAt.get(row * gains.columns + rowAssignments[row]) ?? -1;
  });
}

function distinct(values: Int32Array): number[] {
  return [...new Set(values)].sort((x, y) => x - y);
}
