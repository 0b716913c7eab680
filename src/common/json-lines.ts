import { createReadStream } from 'node:fs';
import { InputError } from './error.ts';

/** One line of a JSON-lines file. */
export interface JsonLine {
  readonly value: unknown;
  /** Counted from 1, blank lines included. */
  readonly line: number;
}

/**
 * Reads a file of one JSON value a line (UTF-8, a byte order mark allowed), without holding it in memory.
 * Blank lines are passed over. The last line need not end in a newline, but must be whole.
 *
 * @throws InputError for a file that can't be read, a line that isn't UTF-8 or isn't JSON: with line and column
 */
export async function* readJsonLines(path: string): AsyncGenerator<JsonLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  for await (const bytes of readLines(path)) {
    line++;
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      throw new InputError('the line is not UTF-8: save the file as UTF-8', { file: path, line });
    }
    if (text.trim() === '') continue;
    yield { value: parseLine(text, path, line), line };
  }
}

/** The bytes of every line, without its newline. */
async function* readLines(path: string): AsyncGenerator<Uint8Array> {
  let pending: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        const part = chunk.subarray(start, end);
        yield pending.length === 0 ? part : Buffer.concat([...pending, part]);
        pending = [];
        start = end + 1;
      }
      if (start < chunk.length) pending.push(chunk.subarray(start));
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

function unreadable(path: string, error: unknown): unknown {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'this is a folder: give a file of one JSON value a line',
    EACCES: 'the file may not be read: check its permissions',
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new InputError(reason, { file: path });
}

function parseLine(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = errorOffset(text, error as SyntaxError);
    const problem =
      offset >= text.trimEnd().length
        ? 'the line ends inside a JSON value: is the file cut off?'
        : `unexpected ${JSON.stringify(text[offset])}: expected one JSON value a line`;
    throw new InputError(problem, { file, line, column: offset + 1 });
  }
}

/**
 * Where the first character is that JSON can't have. V8 tells the position for some mistakes and, for others, only
 * the character: then it is the first place at which that very mistake appears when the text is read only so far.
 */
function errorOffset(text: string, { message }: SyntaxError): number {
  const position = /at position (\d+)/.exec(message);
  if (position) return Number(position[1]);
  const token = /^Unexpected token '(.)'/su.exec(message);
  if (!token) return text.length;
  for (let at = text.indexOf(token[1]); at >= 0; at = text.indexOf(token[1], at + 1)) {
    try {
      JSON.parse(text.slice(0, at + 1));
    } catch (error) {
      if ((error as SyntaxError).message.startsWith(token[0])) return at;
    }
  }
  return text.length;
}
