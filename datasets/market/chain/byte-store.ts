/** Many byte strings in few buffers: a million transactions as objects of their own would cost more than their bytes. */
export interface ByteStore {
  /** @returns its number, counted from 0 */
  add(bytes: Uint8Array): number;
  /** A view, not a copy. */
  get(number: number): Uint8Array;
}

const chunkSize = 1 << 24;

export function byteStore(): ByteStore {
  const chunks: Uint8Array[] = [];
  const chunkOf: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  let used = chunkSize;
  return {
    add(bytes) {
      if (used + bytes.length > chunkSize) {
        chunks.push(new Uint8Array(Math.max(chunkSize, bytes.length)));
        used = 0;
      }
      chunks.at(-1)!.set(bytes, used);
      chunkOf.push(chunks.length - 1);
      starts.push(used);
      lengths.push(bytes.length);
      used += bytes.length;
      return starts.length - 1;
    },
    get(number) {
      const start = starts[number]!;
      return chunks[chunkOf[number]!]!.subarray(start, start + lengths[number]!);
    },
  };
}
