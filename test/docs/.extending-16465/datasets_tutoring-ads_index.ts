// datasets/tutoring-ads/index.ts
import type { Document } from '../../../src/text/document.ts';
import type { Dataset } from '../../../datasets/dataset.ts';

const texts: Readonly<Record<string, readonly string[]>> = {
  'tutor-01': ['Maths lessons for all ages. I come to you.', 'Algebra and geometry, evenings. I come to you.'],
  'tutor-02': ['We teach piano, beginners welcome!', 'Piano and singing: we teach both!'],
};

/** Made-up advertisements of tutors. */
export const tutoringAds: Dataset = {
  name: 'tutoring-ads',
  summary: 'made-up advertisements of two tutors',
  labelSource: 'made up',
  contentHash: '53e48fce6d9fc836b17adaa38ed7b549126d1d7a2ccb0da9fabc8d39c162e549',
  stages: ['blank-lines'],
  async load() {
    return Object.entries(texts).flatMap(([author, bodies]) =>
      bodies.map((body, i): Document => ({ id: `${author}-${i + 1}`, author, title: '', body, format: 'plain' })),
    );
  },
};
