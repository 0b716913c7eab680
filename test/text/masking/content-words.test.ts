import { expect, test } from 'vitest';
import { maskContentWords } from '../../../src/text/masking/content-words.ts';

const keep = new Set(['the', 'and', "don't", 'i']);

test.each([
  ['The dog, and 12 CATS!', 'The *, and * *!'],
  ['I don’t walk\n\nrex’s dogs', 'I don’t *\n\n* *'],
  ['THE 3rd naïve', 'THE * *'],
  ['...', '...'],
  ['', ''],
])('%j is masked as %j', (text, masked) => expect(maskContentWords(text, keep)).toBe(masked));
