import { describe, expect, test } from 'vitest';
import { kneserNey } from '../../../src/stylometry/language-model/kneser-ney.ts';
import { maskedSentences } from '../../../src/stylometry/language-model/masked-sentences.ts';
import { drawReferences, scoreReferences } from '../../../src/stylometry/language-model/references.ts';
import { sentenceGrams } from '../../../src/stylometry/language-model/sentence-grams.ts';

const sentences = ['the * walks the *', 'the * and a *', 'i * the * ,', 'the * walks a *', 'you , the * !'];
const { orders } = sentenceGrams([sentences.map((sentence) => sentence.split(' '))], 3);

function learned() {
  const model = kneserNey(orders);
  for (const sentence of [0, 1, 2]) model.add(sentence);
  return model;
}

test('log probabilities are those of test/stylometry/language-model/reference.py', () => {
  expect(learned().logProbability(3, 9)).toBeCloseTo(-3.2820478300891582, 12);
  expect(learned().logProbability(4, 9)).toBeCloseTo(-6.18583724503363, 12);
});

test('a probability by hand', () => {
  // Orders of one and two tokens; one sentence "a". The bigrams <s> a and a </s> are seen once, each of the two tokens
  // comes after one other: p(a) = p(</s>) = (1/4 + 3/4 · 2 · 1/4) / 2 = 5/16 of a vocabulary of 4;
  // p(a | <s>) = p(</s> | a) = 1/4 + 3/4 · 5/16 = 31/64.
  const { orders } = sentenceGrams([[['a']]], 2);
  const model = kneserNey(orders);
  model.add(0);
  expect(model.logProbability(0, 4)).toBeCloseTo(2 * Math.log10(31 / 64), 14);
  model.remove(0);
  expect(model.logProbability(0, 4)).toBeCloseTo(2 * Math.log10(1 / 4), 14);
});

test('what is taken away leaves no trace, in any order', () => {
  const model = learned();
  for (const sentence of [4, 3, 4]) model.add(sentence);
  for (const sentence of [3, 4, 4]) model.remove(sentence);
  for (const sentence of [0, 1, 2, 3, 4]) {
    expect(model.logProbability(sentence, 9)).toBe(learned().logProbability(sentence, 9));
  }
});

test('sentences keep function words and marks, and hide the rest', () => {
  expect(maskedSentences('We walk your Dog’s friends. Don’t call!  Ok?')).toEqual([
    ['we', '*', 'your', '*', '*', '.'],
    ["don't", '*', '!'],
    ['*', '?'],
  ]);
});

describe('references', () => {
  const grams = sentenceGrams(
    [
      [['a'], ['a', 'b']],
      [['b'], ['c'], ['d']],
      [['e'], ['f']],
    ].map((document) => document),
    2,
  );
  const references = drawReferences(grams, Int32Array.of(0, 1), Int32Array.of(7, 8));

  test('are training sentences alone, the same each time', () => {
    for (const order of references.orders) expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(drawReferences(grams, Int32Array.of(0, 1), Int32Array.of(7, 8))).toEqual(references);
    expect(new Set(references.orders.map(String)).size).toBeGreaterThan(10);
  });

  test('hold as many sentences as asked for, none by the author of what is scored', () => {
    const held: number[] = [];
    const model = {
      add: (sentence: number) => held.push(sentence),
      remove: (sentence: number) => held.splice(held.indexOf(sentence), 1),
      logProbability: () => 0,
    };
    const author = (document: number) => [7, 8, -2][document];
    const seen: [number, number[]][] = [];
    const score = (document: number) => {
      seen.push([document, [...held]]);
      return held.length;
    };
    const scores = scoreReferences({ sentences: 2, documents: [0, 1, 2] }, references, model, score, author);
    expect([...scores].map(([document, mean]) => [document, Math.round(mean * 1e9) / 1e9])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(held).toEqual([]);
    expect(seen).toHaveLength(90);
    for (const [document, sentences] of seen) {
      expect(sentences.every((sentence) => references.authorOf[sentence] !== author(document))).toBe(true);
    }
  });
});
