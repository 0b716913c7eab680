import { decodeHTML } from 'entities';
import type { Document } from '../../text/document.ts';

/** A document's body without its layout: tags out, entities decoded, each run of white space one space, none at the ends. */
export function flowingText(document: Document): string {
  return lineText(document).replace(/\s+/g, ' ').trim();
}

/**
 * A document's body with its layout: lines end in a newline, whatever the format. In HTML `<br>` ends a line and the end
 * of a block ends a paragraph, while white space of the source is one space, as a browser shows it.
 */
export function lineText({ body, format }: Document): string {
  if (format === 'plain') return body.replace(/\r\n?/g, '\n');
  const shown = body
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?<br\b[^<>]*> ?/gi, '\n')
    .replace(/ ?<\/(?:p|div|table|tr|ul|ol|li|h[1-6]|blockquote|pre)\s*> ?/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ');
  return decodeHTML(shown);
}
