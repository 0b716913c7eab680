/** What is summed by owner: every measure is made of such sums, so that owners can be resampled. */
export const sumNames = [
  /** Purchases as read from the site. */
  'purchases',
  /** True purchases that a transaction paid, read from the site or not. */
  'paid',
  'listed',
  'decided',
  'right',
  /** With one matching transaction, with several: named rightly, named wrongly, left open. */
  'exactRight',
  'exactWrong',
  'exactOpen',
  'multipleRight',
  'multipleWrong',
  'multipleOpen',
  /** Without any: rightly where no transaction paid, wrongly where one did. */
  'noneRight',
  'noneWrong',
  'decoys',
  'decoysListed',
  'decoysDecided',
  /** Sum of 1 − posterior over the decided. */
  'expectedWrong',
  /** Ties of owner and wallet that were named, are right, are true. */
  'ties',
  'rightTies',
  'trueTies',
  'persistent',
  'rightPersistent',
  /** Right and to a wallet that nobody else pays from. */
  'ownPersistent',
  /** 1 for an owner with a right persistent identity; 1 for an owner who paid twice or more from one wallet. */
  'identified',
  'identifiable',
  /** 1 for an owner with a paid purchase; 1 for one with a right persistent identity that no other owner pays from. */
  'payers',
  'singledOut',
] as const;
export type SumName = (typeof sumNames)[number];

/** Each sum by owner. */
export type OwnerSums = Readonly<Record<SumName, Float64Array>>;

/** Sums of nothing. */
export function emptySums(owners: number): OwnerSums {
  return Object.fromEntries(sumNames.map((name) => [name, new Float64Array(owners)])) as OwnerSums;
}

/** The owners of several samples side by side. */
export function joinSums(samples: readonly OwnerSums[]): OwnerSums {
  return Object.fromEntries(
    sumNames.map((name) => [name, Float64Array.from(samples.flatMap((sums) => [...sums[name]]))]),
  ) as OwnerSums;
}
