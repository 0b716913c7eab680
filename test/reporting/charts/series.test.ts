import { describe, expect, it } from 'vitest';
import { extraHeight, seriesChannels } from '../../../src/reporting/charts/series.ts';
import { seriesStyles } from '../../../src/reporting/charts/theme.ts';

describe('seriesChannels', () => {
  it('gives one series no legend and several one', () => {
    expect(seriesChannels(['only'], 'line')).toMatchObject({ color: { legend: null }, strokeDash: { legend: null } });
    expect(seriesChannels(['a', 'b'], 'symbol')).toMatchObject({ shape: { legend: { columns: 3 } } });
  });

  it('breaks labels at commas that a column is too narrow for', () => {
    const long = 'spamassassin-solicitations, the scorer of the paper, trained on spamassassin-ham';
    const lines = [
      ['short, one'],
      ['spamassassin-solicitations, the scorer of the paper,', 'trained on spamassassin-ham'],
    ];
    expect(seriesChannels(['short, one', long], 'line')).toMatchObject({
      color: {
        legend: {
          columns: 1,
          labelExpr: `${JSON.stringify(lines)}[indexof(${JSON.stringify(['short, one', long])}, datum.label)]`,
        },
      },
    });
    expect(seriesChannels(['a', 'b, c'], 'line')).not.toHaveProperty('color.legend.labelExpr');
  });

  it('asks for a higher figure where the legend has many lines', () => {
    const labels = Array.from({ length: 8 }, (_, i) => `a label of more than a few letters ${i}`);
    expect([6, 8].map((count) => extraHeight(labels.slice(0, count)))).toEqual([0, 18]);
    expect(extraHeight(labels.map((label) => `${label}, and a second line, since it is far too long`))).toBe(90);
    expect(extraHeight(labels.map((_, i) => `${i}`))).toBe(0);
  });

  it('refuses more series than a reader can tell apart, and labels that recur', () => {
    const many = Array.from({ length: 9 }, (_, i) => `series ${i}`);
    expect(() => seriesChannels(many, 'line')).toThrow('at most 8 series apart, not 9');
    expect(() => seriesChannels(['a', 'a'], 'line')).toThrow('two series of a chart share a label');
  });
});

describe('seriesStyles', () => {
  it('differ in grey, by lightness or by dashes', () => {
    const luminance = (color: string) =>
      [0.2126, 0.7152, 0.0722]
        .map((weight, i) => weight * (Number.parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16) / 255) ** 2.2)
        .reduce((sum, part) => sum + part);
    for (const [i, one] of seriesStyles.entries()) {
      for (const other of seriesStyles.slice(i + 1)) {
        const lightness = Math.abs(luminance(one.color) - luminance(other.color));
        expect(one.dash.join() !== other.dash.join() || lightness > 0.2, `${one.color} ${other.color}`).toBe(true);
        expect(one.symbol).not.toBe(other.symbol);
      }
    }
  });
});
