type Keyed = Readonly<Record<string, unknown>>;

/** Of a label: the words at the head of an entry that say which one it is. */
const mostWords = 4;
const longestWord = 60;

/** The path of a key below another: `measures.AUC`, and `measures["TPR@FPR=0.01"]` where the key is no plain word. */
export function keyPath(path: string, key: string): string {
  if (!/^[A-Za-z_]\w*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The path of an entry of a list, with what it is called: `rows[3: sotu, only-one, words]`. */
export function entryPath(path: string, index: number, entry: unknown): string {
  const label = labelOf(entry);
  return label === '' ? `${path}[${index}]` : `${path}[${index}: ${label}]`;
}

/** The short texts that an entry begins with: by these its kind of entry is told apart. */
function labelOf(entry: unknown): string {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return '';
  return Object.values(entry as Keyed)
    .filter((value) => typeof value === 'string')
    .filter(({ length }) => length > 0 && length <= longestWord)
    .slice(0, mostWords)
    .join(', ');
}
