import { firstNames } from '../../text/first-names.ts';
import { type ColumnGroup, joinGroups } from '../column-group.ts';
import { characters } from './characters.ts';
import { type Field, published } from './field.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { structure } from './structure.ts';
import { syntax } from './syntax.ts';
import { words, wordsCorrected } from './words.ts';

/**
 * The feature groups of Portnoff et al. 2017: those of the body (`structure`, `words`, `links`, `names`, `syntax`,
 * `characters`) and of the title (`title-words` …, all but structure); all 28 features as published (`paper`), the 15
 * of the body (`paper-body`) and the 13 of the title (`paper-title`); and the word bigrams without the published
 * collision (`words-corrected`, `title-words-corrected`).
 *
 * @param firstNames gives the list of first names, lowercase; called when documents are profiled
 */
export function makePaperGroups(firstNames: () => ReadonlySet<string>): readonly ColumnGroup[] {
  const ofField = (field: Field) =>
    [words, links, (f: Field) => names(f, firstNames), syntax, characters].map((make) => make(field));
  const body = [structure, ...ofField('body')];
  const title = ofField('title');
  const join = (name: string, summary: string, groups: readonly ColumnGroup[]) =>
    joinGroups({ name, summary, source: published }, groups);
  return [
    join('paper', 'All 28 features of the paper, as published', [...body, ...title]),
    join('paper-body', "The paper's 15 features of the body", body),
    join('paper-title', "The paper's 13 features of the title", title),
    ...body,
    ...title,
    wordsCorrected('body'),
    wordsCorrected('title'),
  ];
}

/** The paper's groups with the built-in list of first names. */
export const paperGroups: readonly ColumnGroup[] = makePaperGroups(firstNames);
