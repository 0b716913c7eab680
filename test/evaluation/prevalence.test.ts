import { describe, expect, it } from 'vitest';
import { falseLinksPerTrueLink, precisionAtPrevalence } from '../../src/evaluation/prevalence.ts';

describe('precisionAtPrevalence', () => {
  it('drowns true links in false ones where they are rare, worked by hand', () => {
    // Of 100,000 pairs 100 are true links: 20 found; of 99,900 others 999 are reported.
    expect(precisionAtPrevalence(0.2, 0.01, 0.001)).toBeCloseTo(20 / 1019, 14);
    expect(falseLinksPerTrueLink(0.2, 0.01, 0.001)).toBeCloseTo(999 / 20, 10);
    expect(precisionAtPrevalence(0.5, 0.5, 0.3)).toBeCloseTo(0.3, 14);
    expect(precisionAtPrevalence(0.5, 0, 0.3)).toBe(1);
  });

  it('is null where nothing is reported', () => {
    expect(precisionAtPrevalence(0, 0, 0.1)).toBeNull();
    expect(falseLinksPerTrueLink(0, 0.1, 0.1)).toBeNull();
    expect(precisionAtPrevalence(0, 0.1, 0.1)).toBe(0);
  });

  it.each([0, 1, -0.1, Number.NaN])('refuses a prevalence of %s', (prevalence) => {
    expect(() => precisionAtPrevalence(0.5, 0.5, prevalence)).toThrow('must lie above 0 and below 1');
    expect(() => falseLinksPerTrueLink(0.5, 0.5, prevalence)).toThrow('must lie above 0 and below 1');
  });
});
