type Numbers = Uint8Array | Int32Array | Float64Array;

/**
 * Typed arrays one after another as one, without a boxed number on the way.
 *
 * @param kind the constructor of what comes out: `joined(Int32Array, parts)`
 */
export function joined<Kind extends Numbers>(kind: new (length: number) => Kind, parts: readonly Kind[]): Kind {
  const all = new kind(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
