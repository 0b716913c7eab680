import type { RandomStream } from '../../common/random.ts';
import { flattened } from './flatten.ts';
import { withHomoglyphs } from './homoglyphs.ts';
import { reworded } from './reword.ts';

/** What a careful writer can do to a text so that its style says less, in the order in which it is done. */
export const disguiseNames = ['reword', 'flatten', 'homoglyphs'] as const;
export type DisguiseName = (typeof disguiseNames)[number];

/** How far each goes, from 0 to 1: the share of expressions with an equivalent that are reworded, of texts flattened, of letters replaced by look-alikes. */
export type Disguises = Readonly<Partial<Record<DisguiseName, number>>>;

/** Markup and character references: they are no words of the writer's. */
const markup = /(<[^<>]*>|&#?\w+;)/;

/**
 * A text disguised.
 *
 * @param text HTML, as ads are
 */
export function disguise(
  text: string,
  { reword = 0, flatten = 0, homoglyphs = 0 }: Disguises,
  stream: RandomStream,
): string {
  const inWords = (change: (words: string) => string) => (whole: string) =>
    whole
      .split(markup)
      .map((part, i) => (i % 2 === 0 ? change(part) : part))
      .join('');
  const steps = [
    reword > 0 && inWords((words) => reworded(words, reword, stream)),
    flatten > 0 && stream.uniform() < flatten && flattened,
    homoglyphs > 0 && inWords((words) => withHomoglyphs(words, homoglyphs, stream)),
  ];
  return steps.reduce<string>((sofar, step) => (step === false ? sofar : step(sofar)), text);
}
