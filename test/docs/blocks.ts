/** A fenced block of a Markdown page. */
export interface Block {
  readonly language: string;
  readonly content: string;
}

/** The fenced blocks of a page, in order. */
export function blocksOf(markdown: string): Block[] {
  return Array.from(markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, language, content]) => ({
    language,
    content,
  }));
}

/** The commands of a block, as typed: without comments, parts joined by && apart. */
export function commandsOf({ content }: Block): string[] {
  return content
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split('&&'))
    .map((command) => command.trim())
    .filter((command) => command !== '');
}
