/**
 * Takes a writer's habits off a text, as somebody does who has it rewritten by rule: lower case, one space between
 * words, no line breaks, and of the punctuation full stops alone. The words stay.
 *
 * @param text HTML; character references go as punctuation does
 */
export function flattened(text: string): string {
  return text
    .replace(/<br\s*\/?>|&#?\w+;/gi, ' ')
    .toLowerCase()
    .replace(/[!?;:]+/g, '.')
    .replace(/[^\p{L}\p{N}.\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?: ?\.)+/g, '.')
    .trim();
}
