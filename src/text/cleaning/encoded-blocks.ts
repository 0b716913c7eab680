import { isMark, linesOf } from './lines.ts';
import type { CleaningStage } from './stage.ts';

const uuencodeStart = /^begin [0-7]{3} \S/;
const pgpStart = /^(?:- )?-----BEGIN PGP (?:SIGNATURE|PUBLIC KEY BLOCK|MESSAGE)-----\s*$/;
const pgpEnd = /^(?:- )?-----END PGP [A-Z ]{7,20}-----\s*$/;
const pgpSigned = /^(?:- )?-----BEGIN PGP SIGNED MESSAGE-----\s*$/;

/** PGP armour and uuencoded files. Dash escapes in a signed text (RFC 4880 section 7.1) are undone, so that later stages see its lines. */
export const stage: CleaningStage = {
  name: 'encoded-blocks',
  summary: 'PGP armour and uuencoded files: traces of one key or machine',
  apply(text) {
    const lines = linesOf(text);
    const kept: string[] = [];
    let signed = false;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!;
      const armourEnd = isMark(line, pgpStart) ? endOf(lines, at, pgpEnd) : undefined;
      const encodedEnd = isMark(line, uuencodeStart) ? endOf(lines, at, /^end\s*$/) : undefined;
      if (isMark(line, pgpSigned)) {
        signed = true;
        while (isMark(lines[at + 1], /^Hash: /)) at++;
      } else if (armourEnd !== undefined) at = armourEnd;
      else if (encodedEnd !== undefined) at = encodedEnd;
      else kept.push(signed && line.startsWith('- -') ? line.slice(2) : line);
    }
    return kept.join('\n');
  },
};

/** The line that ends a block, if the text holds one. */
function endOf(lines: readonly string[], start: number, end: RegExp): number | undefined {
  const found = lines.findIndex((line, at) => at > start && isMark(line, end));
  return found < 0 ? undefined : found;
}
