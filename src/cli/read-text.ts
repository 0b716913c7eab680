import { readFile } from 'node:fs/promises';
import { InputError } from '../common/error.ts';

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder: give a file',
  EACCES: 'may not be read: check its permissions',
};

/**
 * A file's text as it is: UTF-8, line ends and a byte order mark kept.
 *
 * @throws InputError where it can't be read, or where a byte is not UTF-8
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(causes[error.code ?? ''] ?? `can't be read (${error.code})`, { file });
  });
  try {
    return decode(bytes);
  } catch {
    throw new InputError('is not UTF-8 text: convert it first, for example with iconv', {
      file,
      byte: firstWrongByte(bytes),
    });
  }
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Where the first sequence that is not UTF-8 starts: the length of the text before the first replacement, encoded. */
function firstWrongByte(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (let at = lossy.indexOf('\ufffd'); at >= 0; at = lossy.indexOf('\ufffd', at + 1)) {
    const byte = Buffer.byteLength(lossy.slice(0, at));
    // A replacement character that the file itself holds is not the wrong byte.
    if (!(bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd)) return byte;
  }
  return bytes.length;
}
