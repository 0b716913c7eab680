import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectFolder } from '../project-folder.ts';
import { type Entity, localId, references } from './entity.ts';

/** What CITATION.cff says: whom to name for the software, and the works that it builds on. */
interface CitationFile {
  readonly authors: readonly Author[];
  readonly references: readonly {
    readonly title: string;
    readonly authors: readonly Author[];
    readonly year: number;
    readonly doi: string;
    readonly 'collection-title': string;
  }[];
}

type Author = { readonly name: string } | { readonly 'given-names': string; readonly 'family-names': string };

/** Who made the software and what it builds on, as entities of a crate. */
export interface Citation {
  readonly authors: readonly Entity[];
  readonly articles: readonly Entity[];
  /** All of them, with the authors of the articles. */
  readonly entities: readonly Entity[];
}

/** Reads the project's CITATION.cff. */
export function readCitation(): Citation {
  const file = parse(readFileSync(path.join(projectFolder, 'CITATION.cff'), 'utf8')) as CitationFile;
  const authors = file.authors.map(agent);
  const works = file.references.map((work) => {
    const writers = work.authors.map(agent);
    const article: Entity = {
      '@id': `https://doi.org/${work.doi}`,
      '@type': 'ScholarlyArticle',
      name: work.title,
      author: references(writers),
      datePublished: String(work.year),
      isPartOf: work['collection-title'],
    };
    return { article, writers };
  });
  return {
    authors,
    articles: works.map(({ article }) => article),
    entities: [...authors, ...works.flatMap(({ article, writers }) => [article, ...writers])],
  };
}

function agent(author: Author): Entity {
  if ('name' in author) return { '@id': localId(author.name), '@type': 'Organization', name: author.name };
  const name = `${author['given-names']} ${author['family-names']}`;
  return { '@id': localId(name), '@type': 'Person', name };
}
