import { describe, expect, it } from 'vitest';
import { answerMeasures, scoreAnswers } from '../../src/evaluation/score-answers.ts';
import { positive, scores } from './worked-sample.ts';

const authors = Array.from(positive, (same, i): [string, string] => [
  `a${i % 4}`,
  same ? `a${i % 4}` : `a${(i + 1) % 4}`,
]);
const none = { resamples: 0, seed: 1 };

describe('scoreAnswers', () => {
  it('measures as scikit-learn 1.2.1 does, with authors or without', () => {
    // roc_auc_score(y, s), precision_score(y, s > .5) and so on of the worked sample
    for (const known of [authors, undefined]) {
      const scored = scoreAnswers(scores, positive, known, none);
      expect(scored.AUC.value).toBeCloseTo(0.6944444444444445, 12);
      expect(scored.AP.value).toBeCloseTo(0.7089646464646464, 12);
      for (const name of ['Precision', 'Recall', 'F1', 'Accuracy']) expect(scored[name].value).toBeCloseTo(2 / 3, 12);
      expect(scored.Brier.value).toBeCloseTo(0.22854166666666667, 12);
      expect(scored.Cllr.value).toBeCloseTo(0.9350272485429449, 12);
      expect(scored['Cllr-min'].value).toBeCloseTo(0.792481250360578, 12);
      for (const measure of Object.values(scored)) expect(measure).not.toHaveProperty('low');
    }
  });

  it('gives intervals that hold the value, where authors are known', () => {
    // Each of 20 authors with itself and with its two neighbours, scored in an order that repeats every 11.
    const pairs = Array.from({ length: 60 }, (_, i) => [i % 20, (i + Math.floor(i / 20)) % 20]);
    const names = pairs.map(([a, b]): [string, string] => [`a${a}`, `a${b}`]);
    const same = Uint8Array.from(pairs, ([a, b]) => (a === b ? 1 : 0));
    const answers = Float64Array.from(pairs, ([a, b], i) => ((i * 7) % 11) / 16 + (a === b ? 0.3 : 0.1));
    const known = scoreAnswers(answers, same, names, { resamples: 200, seed: 1 });
    for (const name of ['AUC', 'Brier', 'Accuracy']) {
      const { value, low, high } = known[name];
      expect(low!).toBeLessThan(value!);
      expect(high!).toBeGreaterThan(value!);
    }
    const unknown = scoreAnswers(answers, same, undefined, { resamples: 200, seed: 1 });
    expect(unknown.AUC).toEqual({ value: known.AUC.value });
  });

  it('says why there is no number', () => {
    const certain = scoreAnswers(Float64Array.of(1, 0, 1), Uint8Array.of(1, 1, 0), undefined, none);
    expect(certain.Cllr).toEqual({ value: null, note: 'infinite: an answer of 0 or 1 is wrong' });
    const silent = scoreAnswers(Float64Array.of(0.5, 0.5), Uint8Array.of(1, 0), undefined, none);
    expect(silent.Precision).toEqual({ value: null, note: 'undefined for these answers' });
    const oneClass = scoreAnswers(Float64Array.of(0.7, 0.2), Uint8Array.of(1, 1), undefined, none);
    expect([oneClass.AUC.value, oneClass['Cllr-min'].value, oneClass.Recall.value]).toEqual([null, null, 0.5]);
    expect(Object.keys(oneClass)).toEqual([...answerMeasures, 'Cllr-min', 'ECE']);
  });
});
