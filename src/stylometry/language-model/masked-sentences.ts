import { maskContentWords } from '../../text/masking/content-words.ts';
import { functionWords } from '../style/function-word-list.ts';

const kept = new Set(functionWords);
const sentenceEnd = /(?<=[.!?]["')\]]*)\s+/u;
const token = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*|\S/gu;

/** A text's sentences, each as its tokens: function words in lowercase, one placeholder for any other word, and marks. */
export function maskedSentences(text: string): string[][] {
  return maskContentWords(text.toLowerCase().replace(/[’ʼ]/g, "'"), kept)
    .split(sentenceEnd)
    .map((sentence) => sentence.match(token) ?? [])
    .filter((tokens) => tokens.length > 0);
}
