import type { ColumnGroup } from '../column-group.ts';
import { characters } from './characters.ts';
import { links } from './links.ts';
import { structure } from './structure.ts';
import { words, wordsCorrected } from './words.ts';

/** The feature groups of Portnoff et al. 2017. */
export const paperGroups: readonly ColumnGroup[] = [
  structure,
  ...(['body', 'title'] as const).flatMap((field) => [
    words(field),
    wordsCorrected(field),
    links(field),
    characters(field),
  ]),
];
