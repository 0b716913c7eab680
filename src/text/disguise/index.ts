import type { RandomStream } from '../../common/random.ts';
import { flattened } from './flatten.ts';
import { withHomoglyphs } from './homoglyphs.ts';

/** What a careful writer can do to a text so that its style says less. */
export const disguiseNames = ['homoglyphs', 'flatten'] as const;
export type DisguiseName = (typeof disguiseNames)[number];

/** Share of letters with a look-alike that are replaced: more than one a word, on average. */
const homoglyphShare = 0.3;

/** A text disguised in these ways, in their order. */
export function disguise(text: string, names: readonly DisguiseName[], stream: RandomStream): string {
  return names.reduce(
    (sofar, name) => (name === 'homoglyphs' ? withHomoglyphs(sofar, homoglyphShare, stream) : flattened(sofar)),
    text,
  );
}
