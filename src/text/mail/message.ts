import { isAscii } from 'node:buffer';
import PostalMime, { addressParser, decodeWords } from 'postal-mime';

/** A mail split into its header fields and its still encoded body. */
export interface RawMessage {
  /** Field bodies by lowercase field name, unfolded, in order of appearance. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The body's bytes as received: transfer encoding and MIME parts not undone. */
  readonly body: Uint8Array;
}

/** The text of a mail's body, by kind; a kind that the mail does not hold is undefined. */
export interface MessageText {
  readonly plain?: string;
  readonly html?: string;
}

/** Splits a mail (RFC 5322, an mbox "From " line before it is skipped) at the first empty line. Bytes above 127 in headers are read as Latin-1. */
export function parseMessage(bytes: Uint8Array): RawMessage {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = headerEnd(buffer);
  const headers = new Map<string, string[]>();
  const lines = buffer.toString('latin1', 0, end.header).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of lines.split(/\r?\n/)) {
    const field = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (!field) continue;
    const name = field[1]!.toLowerCase();
    const values = headers.get(name);
    if (values) values.push(field[2]!);
    else headers.set(name, [field[2]!]);
  }
  return { headers, body: buffer.subarray(end.body) };
}

function headerEnd(buffer: Buffer): { header: number; body: number } {
  if (buffer[0] === 10) return { header: 0, body: 1 };
  for (let at = buffer.indexOf(10); at >= 0; at = buffer.indexOf(10, at + 1)) {
    if (buffer[at + 1] === 10) return { header: at, body: at + 2 };
    if (buffer[at + 1] === 13 && buffer[at + 2] === 10) return { header: at, body: at + 3 };
  }
  return { header: buffer.length, body: buffer.length };
}

/** The first field of a name with encoded words (RFC 2047) decoded, or '' where there is none. */
export function header(message: RawMessage, name: string): string {
  const value = message.headers.get(name)?.[0];
  return value === undefined ? '' : decodeWords(value).trim();
}

/** The mailboxes of all fields of a name; addresses in lower case, groups flattened. */
export function mailboxes(message: RawMessage, name: string): { name: string; address: string }[] {
  return (message.headers.get(name) ?? [])
    .flatMap((value) => addressParser(value, { flatten: true }))
    .map((box) => ({ name: decodeWords(box.name ?? '').trim(), address: (box.address ?? '').toLowerCase() }));
}

/** Content types whose ASCII bytes are their text: plain, not flowed, of a character set that ASCII is part of. */
const asciiType =
  /^text\/plain\s*(?:;\s*(?:charset\s*=\s*"?(?:us-ascii|utf-8|iso-8859-\d+|windows-125\d)"?|format\s*=\s*"?fixed"?)\s*)*;?\s*$/i;

/**
 * Undoes transfer encoding, character set and MIME structure of a mail's body. Mails attached to the mail are left
 * out: their words are somebody else's. Only the content fields reach the MIME parser, which spares it the others;
 * a body that is plain ASCII text as it stands, as most are, doesn't need it at all.
 */
export async function decodeBody(message: RawMessage): Promise<MessageText> {
  const [type, encoding, disposition] = ['content-type', 'content-transfer-encoding', 'content-disposition'].map(
    (name) => message.headers.get(name)?.[0] ?? '',
  );
  if (
    (type === '' || asciiType.test(type!)) &&
    /^(?:7bit|8bit)?$/i.test(encoding!) &&
    disposition === '' &&
    isAscii(message.body)
  ) {
    const plain = Buffer.from(message.body).toString('latin1').replace(/\r+\n/g, '\n');
    return { plain: plain === '' ? undefined : plain };
  }
  const fields = `content-type: ${type || 'text/plain'}\ncontent-transfer-encoding: ${encoding || '8bit'}\n`;
  const source = Buffer.concat([
    Buffer.from(disposition ? `${fields}content-disposition: ${disposition}\n\n` : `${fields}\n`, 'latin1'),
    message.body,
  ]);
  const { text, html } = await PostalMime.parse(source, { forceRfc822Attachments: true });
  return { plain: text?.replace(/\r+\n/g, '\n'), html };
}
