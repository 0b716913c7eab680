import { probit } from 'simple-statistics';

/** An axis of numbers: where it starts and ends, which values are written, and how. */
export interface NumberAxis {
  readonly title: string;
  /** `normal-deviate` spaces probabilities as a normal distribution's quantiles (the axes of a DET plot). */
  readonly scale: 'linear' | 'log' | 'normal-deviate';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** What stands at each tick. */
  readonly labels: readonly string[];
}

/**
 * Where a value lies on the axis's own scale: a normal deviate's is its quantile (to 0.01, from simple-statistics, for
 * points and ticks alike), else the value itself.
 */
export function positionOf({ scale }: NumberAxis, value: number): number {
  return scale === 'normal-deviate' ? probit(value) : value;
}

/** How far along the axis a value lies: 0 at its start, 1 at its end. */
export function fractionOf(axis: NumberAxis, value: number): number {
  const at = (v: number) => (axis.scale === 'log' ? Math.log(v) : positionOf(axis, v));
  const [start, end] = axis.domain.map(at) as [number, number];
  return (at(value) - start) / (end - start);
}

/** The Vega-Lite channel that puts a field on the axis. */
export function axisChannel(axis: NumberAxis, field: string): Record<string, unknown> {
  const last = axis.ticks.length - 1;
  return {
    field,
    type: 'quantitative',
    scale: {
      type: axis.scale === 'log' ? 'log' : 'linear',
      domain: axis.domain.map((value) => positionOf(axis, value)),
      nice: false,
    },
    axis: {
      title: axis.title,
      values: axis.ticks.map((value) => positionOf(axis, value)),
      labelExpr: `${JSON.stringify(axis.labels)}[round(datum.index * ${last})]`,
      labelOverlap: false,
    },
  };
}

/** A rate as an axis writes it: 0.001 → 0.1%. */
export function percentLabel(value: number): string {
  return `${Number((100 * value).toPrecision(6))}%`;
}

/** The axis of a rate from 0 to 1, every fifth of it written. */
export function rateAxis(title: string): NumberAxis {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return { title, scale: 'linear', domain: [0, 1], ticks, labels: ticks.map(percentLabel) };
}
