/** How far one labelling says the same as another. A score is undefined where its denominator is 0. */
export interface LabelAgreement {
  /** Over pairs of items: those that A puts together, against those that B does. */
  readonly pairs: AgreementScores & { readonly inA: number; readonly inB: number; readonly inBoth: number };
  /** B-cubed: over items, the share of the item's group that the other labelling agrees with. */
  readonly bCubed: AgreementScores;
}

/** Precision: of what A puts together, how much B does too. Recall: of what B puts together, how much A does too. */
export interface AgreementScores {
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
}

/**
 * Agreement of labelling A with labelling B, taken as the truth, over the same items. Pairwise scores weigh groups by
 * the square of their size, B-cubed (Bagga & Baldwin 1998; Amigó et al. 2009) weighs every item alike.
 * @throws RangeError where the labellings differ in length
 */
export function labelAgreement(a: readonly (string | number)[], b: readonly (string | number)[]): LabelAgreement {
  if (a.length !== b.length) throw new RangeError(`labellings of ${a.length} and ${b.length} items cannot be compared`);
  const sizesA = countBy(a);
  const sizesB = countBy(b);
  const inA = sumPairs(sizesA);
  const inB = sumPairs(sizesB);
  let inBoth = 0;
  let precision = 0;
  let recall = 0;
  for (const [label, ofA] of groupBy(a, b)) {
    for (const [other, both] of countBy(ofA)) {
      inBoth += (both * (both - 1)) / 2;
      precision += (both * both) / sizesA.get(label)!;
      recall += (both * both) / sizesB.get(other)!;
    }
  }
  return {
    pairs: { ...scores(ratio(inBoth, inA), ratio(inBoth, inB)), inA, inB, inBoth },
    bCubed: scores(ratio(precision, a.length), ratio(recall, a.length)),
  };
}

type Label = string | number;

function countBy(labels: readonly Label[]): Map<Label, number> {
  const counts = new Map<Label, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** By label of A, the labels that B gives the same items. */
function groupBy(a: readonly Label[], b: readonly Label[]): Map<Label, Label[]> {
  const groups = new Map<Label, Label[]>();
  a.forEach((label, item) => {
    const group = groups.get(label);
    if (group) group.push(b[item]!);
    else groups.set(label, [b[item]!]);
  });
  return groups;
}

function sumPairs(sizes: ReadonlyMap<Label, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function scores(precision: number | undefined, recall: number | undefined): AgreementScores {
  if (precision === undefined || recall === undefined) return { precision, recall };
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
