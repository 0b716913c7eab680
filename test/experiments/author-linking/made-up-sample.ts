import type { Sample } from '../../../experiments/author-linking/sample.ts';
import { randomStream } from '../../../src/common/random.ts';
import { dealAuthors } from '../../../src/stylometry/pairs/folds.ts';
import { labelDocuments } from '../../../src/stylometry/pairs/labelled.ts';
import { randomProtocol } from '../../../src/stylometry/pairs/random.ts';
import type { Document } from '../../../src/text/document.ts';

const words =
  'we walk dogs move boxes teach maths mornings evenings kindly quickly often seldom near town with care and a van for you or your cat every week please call us after lunch there is no rush at all since it takes only half an hour to get there by bus or bike'.split(
    ' ',
  );

/** Pairs a fold; twice as many of different authors. */
const samePairs = 300;

/**
 * Made-up texts in two folds. Every author has favourite words, so that there is something to learn, unless they are
 * shuffled: then labels are dealt anew among the texts of each fold.
 */
export function madeUpSample(authors: number, texts: number, seed: number, shuffled = false): Sample {
  const stream = randomStream(seed, 'made-up');
  const documents = Array.from({ length: authors }, (_, author): Document[] => {
    const favourites = stream.shuffle([...words]).slice(0, 12);
    return Array.from({ length: texts }, (_, text) => {
      const drawn = Array.from({ length: 60 }, () => {
        const from = stream.uniform() < 0.35 ? favourites : words;
        return from[stream.integer(from.length)];
      });
      const body = drawn.map((word, i) => (i % 12 === 11 ? `${word}.` : word)).join(' ');
      return { id: `${author}-${text}`, author: `author ${author}`, title: '', body, format: 'plain' };
    });
  }).flat();
  const truth = labelDocuments(documents);
  const foldOf = dealAuthors(truth.author, 30, { folds: 2, seed, draw: 0 });
  const inFold = [0, 1].map((fold) => Int32Array.from(documents.keys()).filter((at) => foldOf[at] === fold));
  const author = truth.author.slice();
  if (shuffled) {
    for (const own of inFold) {
      const dealt = stream.shuffle(own.map((at) => truth.author[at]));
      for (const [i, at] of own.entries()) author[at] = dealt[i];
    }
  }
  const labelled = { ...truth, author };
  const counts = { same: samePairs, different: 2 * samePairs, capPerAuthor: 30 };
  return {
    corpus: {
      documents,
      counts: {} as never,
      prepared: { documents, profiles: new Map() },
      position: Int32Array.from(documents.keys()),
    },
    labelled,
    folds: inFold.map((own, fold) => ({
      documents: own,
      pairs: randomProtocol.sample([...own], labelled, counts, randomStream(seed, 'made-up-pairs', fold)),
    })),
    compared: new Map(),
    comparedBy: new WeakMap(),
  };
}
