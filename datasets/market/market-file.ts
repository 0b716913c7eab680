/** A file of a market's folder: made piece by piece, since a large market's files outgrow a string. */
export interface MarketFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  pieces(): Iterable<string | Uint8Array>;
}
