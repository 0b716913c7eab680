/** A hard identifier found in a text: what names its owner outright, and so is a label or is masked, never a style. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** Normalised: phones as E.164, e-mail addresses and links lowercased, Bitcoin addresses as given. */
  readonly value: string;
}

export const identifierKinds = ['phone', 'email', 'link', 'bitcoin'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** How a body marks the end of a line: a newline, or `<br>`. */
export type TextFormat = 'plain' | 'html';

/** One text by one author: an ad, a mail, a passage of a speech. */
export interface Document {
  readonly id: string;
  /** The label: a pseudonym such as `author-0042`, never a person's name. */
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly format: TextFormat;
  /** Seconds since 1970, UTC. */
  readonly time?: number;
  /** Where it was posted: a mailing list, a city and category, an era. */
  readonly place?: string;
  /** The conversation it belongs to. */
  readonly thread?: string;
  /** Names its author goes by, lowercase words: cleaning looks for them in sign-offs. They are never written to a result. */
  readonly names?: readonly string[];
}
