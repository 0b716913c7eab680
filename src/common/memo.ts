/**
 * Keeps the results of a function by a key, the most recently used ones: what neighbouring trials share is made once.
 *
 * @param capacity results kept at most
 */
export function memo<Value>(capacity: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const value = kept.has(key) ? kept.get(key)! : make();
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > capacity) kept.delete(kept.keys().next().value!);
    return value;
  };
}
