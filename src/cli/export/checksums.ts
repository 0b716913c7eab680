import { compareText, sha256 } from '../../common/hash.ts';

/** What `sha256sum -c` reads. */
export const checksumsName = 'SHA256SUMS';

/** The checksums of files by path, in the order of the paths, in the form of GNU's sha256sum. */
export function checksumsText(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([x], [y]) => compareText(x, y))
    .map(([file, bytes]) => line(file, sha256(bytes)))
    .join('');
}

/** A name with a backslash or a line's end is escaped, and the line says so by a backslash in front. */
function line(file: string, hash: string): string {
  const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === file ? '' : '\\'}${hash}  ${escaped}\n`;
}
