import { sha256 } from '../../common/hash.ts';
import { memo } from '../../common/memo.ts';
import type { Document } from '../../text/document.ts';
import { normalScores, rankColumns, ranksOf } from '../style/ranks.ts';
import { denseSpace } from '../vector-space/dense-space.ts';
import { type ReducedSpace, reduceSpace } from '../vector-space/reduced-space.ts';
import type { ColumnSpace, Training } from '../vector-space/space.ts';
import { tfidfSpace } from '../vector-space/sparse-space.ts';
import {
  type CountedName,
  countedNames,
  type Representations,
  representationsOf,
  styleWidth,
} from './representations.ts';

export const spaceNames = [...countedNames, 'style'] as const;
export type SpaceName = (typeof spaceNames)[number];

/** The spaces that one choice of training documents makes, each made when it is first asked for. */
export interface Spaces {
  readonly training: Training;
  /** How many documents there are, training or not. */
  readonly count: number;
  space(name: SpaceName): ColumnSpace;
  /** The same, columns multiplied by the root of their between-author share of variance, cut to its largest dimensions. */
  reduced(name: SpaceName, dimensions: number): ReducedSpace;
  /** What else is learned from these documents, made once under a name. */
  keep<Value>(name: string, make: () => Value): Value;
}

/** Two choices of training documents: a fold's, and that of the inner fold at work. */
const learned = new WeakMap<readonly Document[], (key: string, make: () => Spaces) => Spaces>();

/** The spaces of some documents as training documents shape them: one for all groups that learn from the same ones. */
export function spacesOf(documents: readonly Document[], training: Int32Array, authors: Int32Array): Spaces {
  let kept = learned.get(documents);
  if (kept === undefined) {
    kept = memo(2);
    learned.set(documents, kept);
  }
  const key = `${hashOf(training)} ${hashOf(authors)}`;
  return kept(key, () => makeSpaces(representationsOf(documents), documents.length, { documents: training, authors }));
}

const hashOf = (numbers: Int32Array): string =>
  sha256(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));

function makeSpaces(representations: Representations, count: number, training: Training): Spaces {
  const kept = new Map<string, unknown>();
  const keep = <Value>(name: string, make: () => Value): Value => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as Value;
  };
  const space = (name: SpaceName) =>
    keep(`space ${name}`, () =>
      name === 'style' ? styleSpace(representations, training) : tfidfSpace(representations.counts(name), training),
    );
  return {
    training,
    count,
    space,
    reduced: (name, dimensions) =>
      keep(`reduced ${name} ${dimensions}`, () => reduceSpace(space(name).rooted, training.documents, dimensions)),
    keep,
  };
}

/** Style values as normal scores of their ranks among training documents. */
function styleSpace(representations: Representations, training: Training): ColumnSpace {
  const styles = representations.styles();
  const columns = rankColumns(styles, training.documents, styleWidth);
  return denseSpace((document) => normalScores(ranksOf(styles[document], columns)), styleWidth, training);
}

/** Makes what the spaces are made from, so that it is part of a profile and not of the first fit. */
export function prepareSpaces(documents: readonly Document[], names: readonly SpaceName[] = spaceNames): void {
  const representations = representationsOf(documents);
  for (const name of names) {
    if (name === 'style') representations.styles();
    else representations.counts(name as CountedName);
  }
}
