import { unionFind } from '../../common/union-find.ts';
import type { Identifier, IdentifierKind } from '../document.ts';

/** Which identifiers tie documents together. */
export interface OwnerOptions {
  readonly kinds: readonly IdentifierKind[];
  /**
   * An identifier in more documents than this ties none of them: it is a provider's contact or an unsubscribe
   * address, not an owner's. Without it every identifier counts.
   */
  readonly maximumDocumentsPerIdentifier?: number;
}

/**
 * Owners by hard identifiers: two documents that show the same one have the same owner, and owners are the connected
 * components of that relation (Portnoff et al. 2017, section 4).
 * @param identifiers those of each document
 * @returns for each document the number of its owner's first document; undefined where no identifier counts
 */
export function ownersByIdentifiers(
  identifiers: readonly (readonly Identifier[])[],
  { kinds, maximumDocumentsPerIdentifier = Number.POSITIVE_INFINITY }: OwnerOptions,
): (number | undefined)[] {
  const documentsOf = new Map<string, number[]>();
  identifiers.forEach((ofDocument, document) => {
    const keys = ofDocument.filter(({ kind }) => kinds.includes(kind)).map(({ kind, value }) => `${kind} ${value}`);
    for (const key of new Set(keys)) {
      const documents = documentsOf.get(key);
      if (documents) documents.push(document);
      else documentsOf.set(key, [document]);
    }
  });
  const sets = unionFind(identifiers.length);
  const identified = new Uint8Array(identifiers.length);
  for (const documents of documentsOf.values()) {
    if (documents.length > maximumDocumentsPerIdentifier) continue;
    for (const document of documents) {
      identified[document] = 1;
      sets.join(documents[0]!, document);
    }
  }
  return identifiers.map((_, document) => (identified[document] ? sets.find(document) : undefined));
}
