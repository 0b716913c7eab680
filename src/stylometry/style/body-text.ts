import { decodeHTML } from 'entities';
import type { Document } from '../../text/document.ts';

const blockTag = / ?<\/?(?:p|div|table|tr|ul|ol|li|h[1-6]|blockquote|pre|body|html)\b[^<>]*> ?/gi;
/** Stands for the end of a block until runs of them are one: white space of the source can't be it any more. */
const paragraphEnd = '\u2029';

/** A document's body without its layout: tags out, entities decoded, each run of white space one space, none at the ends. */
export function flowingText(document: Document): string {
  return lineText(document).replace(/\s+/g, ' ').trim();
}

/** A document's body with its layout, without blank lines before and white space after. */
export function laidOutText(document: Document): string {
  return lineText(document)
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

/**
 * A document's body with its layout: lines end in a newline, whatever the format. In HTML `<br>` ends a line, a block
 * begins and ends a paragraph, and white space of the source is one space, as a browser shows it.
 */
export function lineText({ body, format }: Document): string {
  if (format === 'plain') return body.replace(/\r\n?/g, '\n');
  const shown = body
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(blockTag, paragraphEnd)
    .replace(/ ?<br\b[^<>]*> ?/gi, '\n')
    .replace(/<\/?t[dh]\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\u2029+/g, '\n\n');
  return decodeHTML(shown);
}
