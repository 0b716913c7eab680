import type { GraphGroup } from '../group-graph.ts';

/** What ties two nodes of a group: two ads by evidence, or an ad to a wallet by a payment. */
export type GroupEdge =
  | {
      readonly kind: 'pair';
      readonly ends: readonly [number, number];
      readonly name: string;
      readonly right: boolean;
      readonly probability: number;
      readonly ratios: readonly number[];
    }
  | {
      readonly kind: 'payment';
      readonly ends: readonly [number, number];
      readonly name: string;
      readonly right: boolean;
      readonly probability: number | null;
      readonly wallet: number;
    };

/** A group's edges: its pairs, the strongest first, then its payments. Nodes are its ads, then its wallets. */
export function edgesOf({ ads, owners, pairs, wallets }: GraphGroup): GroupEdge[] {
  const name = (ad: number) => `ad ${ads[ad]}`;
  return [
    ...pairs.map(
      ([a, b, probability, ...ratios]): GroupEdge => ({
        kind: 'pair',
        ends: [a, b],
        name: `${name(a)} – ${name(b)}`,
        right: owners[a] === owners[b],
        probability,
        ratios,
      }),
    ),
    ...wallets.flatMap(({ wallet, payments }, i) =>
      payments.map(
        ({ ad, probability, right }): GroupEdge => ({
          kind: 'payment',
          ends: [ad, ads.length + i],
          name: `${name(ad)} – wallet ${wallet}`,
          right,
          probability,
          wallet: i,
        }),
      ),
    ),
  ];
}

/**
 * The strongest pairs that tie the ads together without a circle (Kruskal 1956), every pair of two owners, and every payment:
 * what a reader has to look at where all pairs are too many to see.
 */
export function essential(edges: readonly GroupEdge[], ads: number): GroupEdge[] {
  const root = Int32Array.from({ length: ads }, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) at = root[at]!;
    return at;
  };
  return edges.filter(({ kind, ends: [a, b], right }) => {
    if (kind === 'payment') return true;
    const [x, y] = [find(a), find(b)];
    root[x] = y;
    return x !== y || !right;
  });
}
