/**
 * What recurs: in two texts or more that are not near duplicates of each other.
 *
 * @param keysOf of each text, what might recur; a text counts once however often it has a key
 * @param clusters a number a text: texts of one number count as one
 */
export function recurringKeys(keysOf: readonly (readonly string[])[], clusters: ArrayLike<number>): Set<string> {
  const firstCluster = new Map<string, number>();
  const recurring = new Set<string>();
  for (const [text, keys] of keysOf.entries()) {
    for (const key of keys) {
      const first = firstCluster.get(key);
      if (first === undefined) firstCluster.set(key, clusters[text]);
      else if (first !== clusters[text]) recurring.add(key);
    }
  }
  return recurring;
}
