import { sentencesOf } from './sentences.ts';

/**
 * Cuts an address into passages of whole sentences whose length in words comes as near to the target as the sentences
 * allow. What is left at the end joins the last passage where it is under half the target.
 *
 * @param text running prose; line breaks count as spaces
 * @param target words a passage, at least 1
 */
export function passagesOf(text: string, target: number): string[] {
  const passages: { text: string; words: number }[] = [];
  let open: string[] = [];
  let words = 0;
  const close = (): void => {
    if (open.length > 0) passages.push({ text: open.join(' '), words });
    open = [];
    words = 0;
  };
  for (const sentence of sentencesOf(text)) {
    const length = wordCount(sentence);
    if (words > 0 && Math.abs(words + length - target) > Math.abs(words - target)) close();
    open.push(sentence);
    words += length;
  }
  close();
  const last = passages.at(-1);
  if (passages.length > 1 && last!.words < target / 2) {
    passages.pop();
    passages.at(-1)!.text += ` ${last!.text}`;
  }
  return passages.map((passage) => passage.text);
}

/** Runs of characters that are no white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/**
 * At most `most` of the items, the middles of as many equal stretches: evenly spread, in order, the same every time.
 */
export function evenly<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / most)]);
}
