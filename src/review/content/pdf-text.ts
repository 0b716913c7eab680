import { inflateSync } from 'node:zlib';

/**
 * What a PDF says, whatever packed it: streams unpacked, and without the lengths and offsets of what is packed, since
 * builds of zlib differ in these. For PDFs as `pdfkit` writes them; bytes are kept as characters of Latin-1.
 *
 * @throws Error where a stream can't be unpacked
 */
export function pdfText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const body = text.slice(0, text.lastIndexOf('\nxref\n') + 1 || text.length);
  return body
    .replace(
      /(<<(?:(?!endobj)[\s\S])*?)\bstream\r?\n([\s\S]*?)\r?\nendstream/g,
      (whole, head: string, packed: string) => {
        if (!head.includes('/FlateDecode')) return whole;
        return `${head}stream\n${inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')}\nendstream`;
      },
    )
    .replace(/\/Length1? \d+/g, '/Length');
}
