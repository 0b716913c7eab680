import { headlineMarkdown } from './headline-markdown.ts';
import type { Headline } from './headlines.ts';

/** What stands between these lines of the README is written by a command. */
const markers = {
  start: '<!-- headlines: written from results/ by `npm run readme`, not by hand -->',
  end: '<!-- end of headlines -->',
} as const;

/**
 * The README with its headlines as the results have them.
 *
 * @param readme the README as it is
 * @param root the project's folder
 * @throws Error where the README has not both markers once, or the results lack what a headline names
 */
export function withHeadlines(readme: string, headlines: readonly Headline[], root: string): string {
  const parts = readme.split(markers.start);
  const rest = parts[1]?.split(markers.end);
  if (parts.length !== 2 || rest?.length !== 2) {
    throw new Error(`the README must have the lines\n${markers.start}\nand\n${markers.end}\nonce, in this order`);
  }
  const shown = headlines.map((headline) => headlineMarkdown(headline, root));
  return `${parts[0]}${markers.start}\n\n${shown.join('\n\n')}\n\n${markers.end}${rest[1]}`;
}
