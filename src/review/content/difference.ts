/** A value that two contents do not agree on. */
export interface Difference {
  /** Where it stands, as a person finds it: `rows[0: sotu].measures.AUC.value`, `line 12`. */
  readonly where: string;
  /** As the committed file has it; null where it has none. */
  readonly committed: string | null;
  /** As the rerun has it; null where it has none. */
  readonly rerun: string | null;
}

/** What two contents of one kind come to, value by value. */
export interface Comparison {
  /** How many values were held against each other. */
  readonly values: number;
  /** Those that are not equal, but equal within the tolerance. */
  readonly close: readonly Difference[];
  readonly differences: readonly Difference[];
}

/** The parts of a content, together. */
export function together(parts: readonly Comparison[]): Comparison {
  return {
    values: parts.reduce((sum, { values }) => sum + values, 0),
    close: parts.flatMap(({ close }) => close),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

/** One value that is equal, close or different. */
export function one(where: string, committed: string | null, rerun: string | null, close = false): Comparison {
  if (committed === rerun) return { values: 1, close: [], differences: [] };
  const difference = [{ where, committed, rerun }];
  return close ? { values: 1, close: difference, differences: [] } : { values: 1, close: [], differences: difference };
}
