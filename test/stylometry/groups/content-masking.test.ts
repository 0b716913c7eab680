import { expect, test } from 'vitest';
import { contentMaskingGroup, frames, partsOfSpeech } from '../../../src/stylometry/groups/content-masking.ts';
import type { Document } from '../../../src/text/document.ts';

const document = (body: string): Document => ({ id: body, author: 'a', title: '', body, format: 'plain' });

test('function words and punctuation stay, other words become their part of speech or a placeholder', () => {
  const walk = document('The dog walked to the old park, and it was wet.');
  expect(partsOfSpeech(walk)).toEqual('the NN VBD to the JJ NN , and it was JJ .'.split(' '));
  expect(frames(walk)).toEqual('the * * to the * * and it was *'.split(' '));
});

test('texts of one grammar about two things are the same, whatever they are about', () => {
  const documents = ['The dog walked to the park and it slept.', 'The cat jumped to the sofa and it purred.'].map(
    document,
  );
  const filler = ['We move a house, or two!', 'We move a house, or two! Then we rest.'].map(document);
  const profiles = contentMaskingGroup.profile([...documents, ...filler]);
  const compare = profiles.fit(Int32Array.of(0, 1, 2, 3), Int32Array.of(0, 0, 1, 1));
  const row = compare({ a: Int32Array.of(0), b: Int32Array.of(1) });
  for (const cosine of row) expect(cosine).toBeCloseTo(1, 9);
  const [partsAcross] = compare({ a: Int32Array.of(0), b: Int32Array.of(2) });
  expect(partsAcross).toBe(0);
});
