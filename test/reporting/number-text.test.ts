import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateText, headerText, numberText } from '../../src/reporting/number-text.ts';
import type { Column } from '../../src/reporting/result.ts';

const signs = { minus: '-', infinity: 'inf', power: (mantissa: string, exponent: number) => `${mantissa}e${exponent}` };
const text = (value: number, format: Column['format'], digits?: number) => numberText(value, { format, digits }, signs);

describe('numberText', () => {
  it('drops the zero before the point of decimals only', () => {
    expect(text(0.1234, 'decimal')).toBe('.123');
    expect(text(-0.1234, 'decimal')).toBe('-.123');
    expect(text(10.5, 'decimal', 2)).toBe('10.50');
    expect(text(0, 'decimal')).toBe('.000');
    expect(text(0.005, 'percent')).toBe('0.5');
  });

  it('gives differences their sign, and none to what rounds to zero', () => {
    expect(text(0.0123, 'points')).toBe('+1.2');
    expect(text(-0.0123, 'points')).toBe('-1.2');
    expect(text(-0.0001, 'points')).toBe('0.0');
    expect(numberText(0.25, { format: 'decimal', digits: 2, signed: true }, signs)).toBe('+.25');
  });

  it('groups thousands of counts', () => {
    expect(['7', '999', '1,000', '1,234,567']).toEqual([7, 999, 1000, 1234567].map((count) => text(count, 'count')));
  });

  it('keeps two digits of scientific numbers', () => {
    expect(text(0.000012345, 'scientific')).toBe('1.2e-5');
    expect(['.012', '1.0', '9.9e-3', '1.2e2']).toEqual([0.0123, 1, 0.0099, 123].map((p) => text(p, 'scientific')));
    expect(text(0, 'scientific')).toBe('0');
    expect(text(Number.NEGATIVE_INFINITY, 'scientific')).toBe('-inf');
  });

  it('refuses NaN', () => {
    expect(() => text(Number.NaN, 'decimal')).toThrow('not measured is null');
  });

  it('is within half a unit of the last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        expect(Math.abs(Number(text(value, 'decimal', digits)) - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -digits);
      }),
    );
  });
});

describe('estimateText', () => {
  it('puts the interval into brackets', () => {
    expect(estimateText({ value: 0.12, low: 0.1, high: 0.14 }, { format: 'decimal', digits: 2 }, signs)).toBe(
      '.12 [.10, .14]',
    );
    expect(estimateText({ value: 0.12 }, { format: 'decimal', digits: 2 }, signs)).toBe('.12');
  });
});

describe('headerText', () => {
  it('says the unit', () => {
    expect(headerText({ key: 'k', header: 'TPR', format: 'percent' })).toBe('TPR (%)');
    expect(headerText({ key: 'k', header: 'Change', format: 'points' })).toBe('Change (points)');
    expect(headerText({ key: 'k', header: 'AUC', format: 'decimal' })).toBe('AUC');
  });
});
