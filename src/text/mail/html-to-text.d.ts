/** The part of html-to-text (which ships no types) that is used here. */
declare module 'html-to-text' {
  interface Selector {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }
  interface Options {
    readonly wordwrap?: false | number;
    readonly selectors?: readonly Selector[];
    readonly limits?: { readonly maxInputLength?: number; readonly maxDepth?: number };
  }
  /** Compiles the options once. */
  export function compile(options: Options): (html: string) => string;
}
