/** Pairs of items by number: `a` below `b`, each pair once, ascending by `a`, then by `b`. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** A growing list of pairs of items 0 … count − 1, each packed as a · count + b: exact below 94 million items. */
export interface PackedPairs {
  readonly length: number;
  add(a: number, b: number): void;
  /** The packed pairs so far, a view of the list itself. */
  packed(): Float64Array<ArrayBuffer>;
}

export function packedPairs(count: number): PackedPairs {
  let list = new Float64Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(a, b) {
      if (length === list.length) {
        const longer = new Float64Array(length * 2);
        longer.set(list);
        list = longer;
      }
      list[length++] = a * count + b;
    },
    packed: () => list.subarray(0, length),
  };
}

/** Packed pairs, ascending, as two columns. */
export function unpack(packed: Float64Array, count: number): Pairs {
  const a = new Int32Array(packed.length);
  const b = new Int32Array(packed.length);
  for (let pair = 0; pair < packed.length; pair++) {
    a[pair] = Math.floor(packed[pair] / count);
    b[pair] = packed[pair] - a[pair] * count;
  }
  return { a, b };
}

/** Two ascending lists of numbers as one, each number once. */
export function mergeAscending(x: Float64Array, y: Float64Array): Float64Array {
  const merged = new Float64Array(x.length + y.length);
  let length = 0;
  for (let i = 0, j = 0; i < x.length || j < y.length; length++) {
    const next = j === y.length || x[i] <= y[j] ? x[i] : y[j];
    merged[length] = next;
    if (x[i] === next) i++;
    if (y[j] === next) j++;
  }
  return merged.subarray(0, length);
}

/** Every pair that any of several lists holds. */
export function unionOfPairs(...lists: readonly Pairs[]): Pairs {
  return lists.reduce(unionOfTwo, { a: new Int32Array(), b: new Int32Array() });
}

function unionOfTwo(x: Pairs, y: Pairs): Pairs {
  if (x.a.length === 0) return y;
  if (y.a.length === 0) return x;
  const a = new Int32Array(x.a.length + y.a.length);
  const b = new Int32Array(a.length);
  let length = 0;
  for (let i = 0, j = 0; i < x.a.length || j < y.a.length; length++) {
    const order = i === x.a.length ? 1 : j === y.a.length ? -1 : x.a[i] - y.a[j] || x.b[i] - y.b[j];
    a[length] = order <= 0 ? x.a[i] : y.a[j];
    b[length] = order <= 0 ? x.b[i] : y.b[j];
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { a: a.slice(0, length), b: b.slice(0, length) };
}
