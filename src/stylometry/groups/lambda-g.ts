import type { FeatureGroup, PairIndex } from '../feature-group.ts';
import { scoreBothWays } from '../language-model/both-ways.ts';
import { kneserNey } from '../language-model/kneser-ney.ts';
import { maskedSentences } from '../language-model/masked-sentences.ts';
import { drawReferences, draws, scoreReferences } from '../language-model/references.ts';
import { type SentenceGrams, sentenceGrams } from '../language-model/sentence-grams.ts';
import { flowingText } from '../style/body-text.ts';

/** Stands for the author of a document outside training, who is not among the references. */
const noAuthor = -2;
/** Tokens of the longest n-gram. */
const longest = 10;

/** How much likelier a text's grammar is under the other text's grammar than under those of people in general. */
export const lambdaGGroup: FeatureGroup = {
  name: 'lambda-g',
  summary: `LambdaG: log ratio of 10-gram grammars of content-masked sentences, ${draws} references, mean of both ways; the same a token`,
  source:
    'A. Nini, O. Halvani, L. Graner, V. Gherardi, S. Ishihara, "Authorship verification based on the likelihood ratio of grammar models", arXiv:2403.08462, 2024',
  features: ['lambda', 'lambdaPerToken'],
  readsLayout: false,
  profile(documents) {
    const grams = sentenceGrams(
      documents.map((document) => maskedSentences(flowingText(document))),
      longest,
    );
    return {
      fit(training, authors) {
        const references = drawReferences(grams, training, authors);
        const authorOf = new Map(Array.from(training, (document, i) => [document, authors[i]]));
        const vocabulary = vocabularyOf(grams, training);
        return (pairs) => {
          const model = kneserNey(grams.orders);
          const score = (document: number) => {
            let sum = 0;
            eachSentence(grams, document, (sentence) => {
              sum += model.logProbability(sentence, vocabulary);
            });
            return sum;
          };
          const referenceScores = new Map(
            tasksOf(pairs, grams).map((task) => [
              task.sentences,
              scoreReferences(task, references, model, score, (document) => authorOf.get(document) ?? noAuthor),
            ]),
          );
          const lambda = (document: number, other: number) =>
            score(document) - referenceScores.get(sentenceCount(grams, other))!.get(document)!;
          const { forward, backward } = scoreBothWays(pairs, {
            add: (document) => eachSentence(grams, document, model.add),
            remove: (document) => eachSentence(grams, document, model.remove),
            score: lambda,
          });
          const values = new Float64Array(forward.length * 2);
          forward.forEach((ratio, pair) => {
            const [tokensA, tokensB] = [tokenCount(grams, pairs.a[pair]), tokenCount(grams, pairs.b[pair])];
            values[pair * 2] = (ratio + backward[pair]) / 2;
            values[pair * 2 + 1] = (ratio / Math.max(1, tokensA) + backward[pair] / Math.max(1, tokensB)) / 2;
          });
          return values;
        };
      },
    };
  },
};

/** What to score against references of each size that a document of the pairs has. */
function tasksOf({ a, b }: PairIndex, grams: SentenceGrams) {
  const documents = new Map<number, Set<number>>();
  const ask = (document: number, other: number) => {
    const sentences = sentenceCount(grams, other);
    const asked = documents.get(sentences) ?? new Set();
    documents.set(sentences, asked.add(document));
  };
  for (let pair = 0; pair < a.length; pair++) {
    ask(a[pair], b[pair]);
    ask(b[pair], a[pair]);
  }
  return Array.from(documents, ([sentences, asked]) => ({ sentences, documents: [...asked] }));
}

const sentenceCount = ({ offsets }: SentenceGrams, document: number) => offsets[document + 1] - offsets[document];

function eachSentence({ offsets }: SentenceGrams, document: number, visit: (sentence: number) => void): void {
  for (let sentence = offsets[document]; sentence < offsets[document + 1]; sentence++) visit(sentence);
}

/** Tokens that a document's sentences are scored on, their ends included. */
function tokenCount({ orders, offsets }: SentenceGrams, document: number): number {
  const tokens = orders[0].offsets[offsets[document + 1]] - orders[0].offsets[offsets[document]];
  return tokens - (longest - 1) * (offsets[document + 1] - offsets[document]);
}

/** The different tokens of training sentences, starts and ends included, and one for all others. */
function vocabularyOf({ orders, offsets }: SentenceGrams, training: Int32Array): number {
  const [{ items, offsets: starts, size }] = orders;
  const used = new Uint8Array(size);
  for (const document of training) {
    for (let at = starts[offsets[document]]; at < starts[offsets[document + 1]]; at++) used[items[at]] = 1;
  }
  return 1 + used.reduce((sum, one) => sum + one, 0);
}
