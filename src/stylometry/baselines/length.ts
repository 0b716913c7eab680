import { simpleGroup } from '../simple-group.ts';
import { flowingText } from '../style/body-text.ts';
import { words } from '../style/words.ts';

/** The lengths of two texts and nothing else. What it reaches, a protocol gives away by which texts it pairs. */
export const lengthBaseline = simpleGroup({
  name: 'baseline-length',
  summary: 'Ratio, difference and product of the lengths of two texts, in words and in characters',
  source: 'a control of this project: no text is read, only measured',
  features: ['words', 'characters'].flatMap((unit) =>
    ['Ratio', 'Difference', 'LogProduct'].map((kind) => `${unit}${kind}`),
  ),
  readsLayout: false,
  profile(document) {
    const text = flowingText(document);
    return [words(text).length, text.length];
  },
  compare(a, b, write) {
    for (let unit = 0; unit < 2; unit++) {
      const shorter = Math.min(a[unit], b[unit]);
      const longer = Math.max(a[unit], b[unit]);
      write(longer === 0 ? 1 : shorter / longer, longer - shorter, Math.log1p(shorter) + Math.log1p(longer));
    }
  },
});
