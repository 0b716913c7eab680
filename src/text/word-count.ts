/** How many runs of characters other than white space a text has. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
