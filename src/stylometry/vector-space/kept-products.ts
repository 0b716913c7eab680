import { sha256 } from '../../common/hash.ts';
import { memo } from '../../common/memo.ts';

/**
 * What groups that learn from the same training documents, and compare the same documents, have in common and would
 * otherwise work out each for itself: rows and products of a space. They are large, so only the last are kept: those
 * of one fit, for the groups ask fit by fit.
 */
const kept = memo<unknown>(48);
let spaces = 0;

/** Keeps what is made of lists of documents, by the list's content, among the last of all that is so kept. */
export function keptByDocuments<Value>(make: (documents: Int32Array) => Value): (documents: Int32Array) => Value {
  const own = `${spaces++}`;
  return (documents) => {
    const bytes = new Uint8Array(documents.buffer, documents.byteOffset, documents.byteLength);
    return kept(`${own} ${sha256(bytes)}`, () => make(documents)) as Value;
  };
}
