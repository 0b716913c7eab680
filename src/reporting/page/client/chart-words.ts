import { cumulativeStdNormalProbability } from 'simple-statistics';
import { layersOf } from './chart-spec.ts';

type Json = Record<string, unknown>;
type Datum = Readonly<Record<string, unknown>>;

interface AxisWords {
  readonly title: string;
  /** A value of the axis's field as a reader has it. */
  readonly text: (value: number) => string;
}

/** A chart's data in words: what a tooltip says, and the table for those who don't see the chart. */
export interface ChartWords {
  describe(datum: Datum): { readonly heading: string; readonly lines: readonly (readonly [string, string])[] };
  /** The rows behind the marks; the longest list where there are several. */
  readonly rows: readonly Datum[];
}

export function chartWords(spec: Json): ChartWords {
  const layers = layersOf(spec);
  const axis = (channel: 'x' | 'y') =>
    axisWords(layers.map(({ encoding }) => encoding?.[channel]).find((own) => own?.axis));
  const [x, y] = [axis('x'), axis('y')];
  // Rows of a forest chart lie on an ordinal axis: their values are on the other.
  const measured = layers.some(({ encoding }) => encoding?.y?.field === 'row') ? x : y;
  const text = (words: AxisWords, value: unknown) => (typeof value === 'number' ? words.text(value) : String(value));
  return {
    describe(datum) {
      const lines: [string, string][] = [];
      if (typeof datum.x === 'number') lines.push([x.title, x.text(datum.x)]);
      if (typeof datum.y === 'number') lines.push([y.title, y.text(datum.y)]);
      if (typeof datum.value === 'number') lines.push([measured.title, measured.text(datum.value)]);
      if (typeof datum.low === 'number' && typeof datum.high === 'number') {
        lines.push(['95% interval', `${text(measured, datum.low)} to ${text(measured, datum.high)}`]);
      }
      const heading = [datum.series, datum.label].filter((part) => typeof part === 'string' && part !== '').join(', ');
      return { heading, lines };
    },
    rows: [spec, ...layers]
      .map(({ data }) =>
        ((data as { values?: Datum[] } | undefined)?.values ?? []).filter((datum) => datum.series !== 'diagonal'),
      )
      .reduce((most, values) => (values.length > most.length ? values : most), []),
  };
}

/** A percentage where the axis writes percentages; a share where it lies on a normal deviate's axis. */
function axisWords(channel: Json | null | undefined): AxisWords {
  const axis = (channel?.axis ?? {}) as { title?: unknown; labelExpr?: unknown };
  const [from] = ((channel?.scale as { domain?: unknown[] } | undefined)?.domain ?? []) as number[];
  const percent = /%"/.test(String(axis.labelExpr ?? ''));
  const deviate = percent && typeof from === 'number' && from < 0;
  return {
    title: String(axis.title ?? ''),
    text: (value) => {
      if (!percent) return rounded(value);
      return `${rounded(100 * (deviate ? cumulativeStdNormalProbability(value) : value))}%`;
    },
  };
}

function rounded(value: number): string {
  const text = Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
  return text.replace('-', '−');
}
