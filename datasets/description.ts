/** What is to be known of a named dataset without loading it. The counts are checked against the data by a test. */
export interface DatasetDescription {
  /** As people call it. */
  readonly title: string;
  /** What it holds, how it is made and what misleads in it: two or three sentences. */
  readonly description: string;
  /** Of the texts, as SPDX or the source names it. */
  readonly licence: { readonly name: string; readonly url: string };
  /** The source's page. */
  readonly url: string;
  /** Who made the source. */
  readonly creator: { readonly name: string; readonly url?: string };
  /** BibTeX. */
  readonly citation: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** The version of this dataset (semantic: major when a document changes). */
  readonly version: string;
  /** The day on which the source's version was published: YYYY-MM-DD. */
  readonly published: string;
  /** None where the project makes the documents itself. */
  readonly source?: SourcePackage;
  /** Documents and authors as loaded, before any selection. */
  readonly documents: number;
  readonly authors: number;
}

/** The npm package that the documents are made from. */
export interface SourcePackage {
  readonly name: string;
  readonly version: string;
  /** Of the tarball in the registry. */
  readonly tarball: { readonly url: string; readonly bytes: number; readonly sha256: string };
  /** The files in it that are read. */
  readonly files: { readonly includes: readonly string[]; readonly mediaType: string; readonly description: string };
}
