/** What the tests use of a package that ships no types. */
declare module 'jsonld' {
  interface Term {
    readonly value: string;
  }

  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }

  interface Options {
    readonly base: string;
    /** Ends at whatever has no meaning, where it would else be left out. */
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
  }

  const jsonld: {
    toRDF(document: object, options: Options): Promise<Quad[]>;
    /** @param context what the outcome is compacted with */
    flatten(document: object, context: string, options: Options): Promise<object>;
  };
  export default jsonld;
}
