/** How much of something may be kept beside the number of results. */
export interface MemoLimit<Value> {
  /** How large a result is, in any unit. */
  sizeOf(value: Value): number;
  /** What all results kept may come to: one that is larger by itself is not kept. */
  readonly most: number;
}

/**
 * Keeps the results of a function by a key, the most recently used ones: what neighbouring trials share is made once.
 *
 * @param capacity results kept at most
 */
export function memo<Value>(
  capacity: number,
  { sizeOf, most }: MemoLimit<Value> = { sizeOf: () => 0, most: 0 },
): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  let total = 0;
  return (key, make) => {
    const known = kept.has(key);
    const value = known ? kept.get(key)! : make();
    if (!known) total += sizeOf(value);
    kept.delete(key);
    kept.set(key, value);
    while (kept.size > capacity || total > most) {
      const [oldest, dropped] = kept.entries().next().value!;
      kept.delete(oldest);
      total -= sizeOf(dropped);
    }
    return value;
  };
}
