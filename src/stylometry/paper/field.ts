import type { Document } from '../../text/document.ts';

/** Which text of a document a group reads. */
export type Field = 'body' | 'title';

export const published = 'Portnoff et al., "Backpage and Bitcoin: Uncovering Human Traffickers", KDD 2017, section 4';

/** The name of a group (`words`, `title-words`) that reads a field. */
export const groupName = (name: string, field: Field): string => (field === 'title' ? `title-${name}` : name);

/** The name of a feature (`links`, `titleLinks`) of a field. */
export const featureName = (name: string, field: Field): string =>
  field === 'title' ? `title${name[0].toUpperCase()}${name.slice(1)}` : name;

/** The texts of a field, one a document. */
export const textsOf = (documents: readonly Document[], field: Field): string[] =>
  documents.map((document) => document[field]);
