import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { InputError } from '../../src/common/error.ts';

/** One line of a text file. */
export interface Utf8Line {
  /** With its newline, where it has one; undefined where its bytes aren't UTF-8. */
  readonly text: string | undefined;
  /** Counted from 1. */
  readonly line: number;
}

/** What is wrong with a line or file of other bytes. */
export const notUtf8 = 'the text is not UTF-8: save the file as UTF-8';

/**
 * The lines of a file, decoded one by one, so that bytes that aren't UTF-8 have a line number. The byte order mark is
 * dropped. Never holds more than a line and a chunk.
 *
 * @throws InputError where the file can't be read
 */
export async function* utf8Lines(path: string): AsyncGenerator<Utf8Line> {
  let pending: Buffer[] = [];
  let line = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        line++;
        yield { text: decode(Buffer.concat([...pending, chunk.subarray(start, end + 1)]), line === 1), line };
        pending = [];
        start = end + 1;
      }
      if (start < chunk.length) pending.push(chunk.subarray(start));
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  if (pending.length > 0) yield { text: decode(Buffer.concat(pending), line === 0), line: line + 1 };
}

/**
 * The whole text of a UTF-8 file, without its byte order mark.
 *
 * @throws InputError where the file can't be read, or with the line that isn't UTF-8
 */
export async function readUtf8(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  const text = decode(bytes, true);
  if (text !== undefined) return text;
  for await (const { text: lineText, line } of utf8Lines(path)) {
    if (lineText === undefined) throw new InputError(notUtf8, { file: path, line });
  }
  throw new InputError(notUtf8, { file: path });
}

/** A file or folder that can't be read, as an InputError; any other error as it is. */
export function unreadable(path: string, error: unknown): unknown {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'this is a folder, not a file',
    ENOTDIR: 'this is a file, not a folder',
    EACCES: 'it may not be read: check its permissions',
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new InputError(reason, { file: path });
}

function decode(bytes: Uint8Array, isStart: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isStart }).decode(bytes);
  } catch {
    return undefined;
  }
}
