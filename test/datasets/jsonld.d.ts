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

  const jsonld: {
    toRDF(
      document: object,
      options: { base: string; safe: boolean; documentLoader: (url: string) => Promise<never> },
    ): Promise<Quad[]>;
  };
  export default jsonld;
}
