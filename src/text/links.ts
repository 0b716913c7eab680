/** What an ad site's editor leaves behind where an ad has no link. */
const emptyTargets: ReadonlySet<string> = new Set(['mailto:', 'http:///']);

/**
 * The targets of a text's links, in order, repeats kept: what stands between `href="` and the next quote on the same
 * line, but for the empty `mailto:` and `http:///` (Portnoff et al. 2017, as published). Only double quotes and a
 * lowercase `href` count; `href=""` counts as a link to nowhere.
 */
export function linkTargets(text: string): string[] {
  return Array.from(text.matchAll(/href="([^"\n]*)"/g), ([, target]) => target).filter(
    (target) => !emptyTargets.has(target),
  );
}
