import { fractionOf, type NumberAxis } from './axis.ts';

/** A point of a curve, with its interval where one was taken. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

/** A labelled curve, its points in the order in which the line runs; x never falls. */
export interface CurveSeries {
  readonly label: string;
  readonly points: readonly CurvePoint[];
}

/**
 * The part of a curve whose x (or y) lies between two values, its ends found by straight lines between neighbouring
 * points.
 */
export function cutCurve(
  points: readonly CurvePoint[],
  [from, to]: readonly [number, number],
  along: 'x' | 'y' = 'x',
): CurvePoint[] {
  return points.flatMap((point, i) => {
    const own = from <= point[along] && point[along] <= to ? [point] : [];
    const previous = points[i - 1];
    if (previous === undefined) return own;
    const shares = [from, to]
      .map((value) => (value - previous[along]) / (point[along] - previous[along]))
      .filter((share) => share > 0 && share < 1)
      .sort((a, b) => a - b);
    return [...shares.map((share) => between(previous, point, share)), ...own];
  });
}

/** The point a share of the way from one point to another. */
function between(a: CurvePoint, b: CurvePoint, share: number): CurvePoint {
  const mix = (start: number, end: number) => start + share * (end - start);
  const point = { x: mix(a.x, b.x), y: mix(a.y, b.y) };
  if (a.low === undefined || b.low === undefined || a.high === undefined || b.high === undefined) return point;
  return { ...point, low: mix(a.low, b.low), high: mix(a.high, b.high) };
}

/** What a print can't show: a deviation of 0.03% of an axis's length, 0.03 mm at one column's width. */
const tolerance = 0.0003;

/**
 * A curve without the points that a print can't show (Ramer 1972, Douglas and Peucker 1973): the line through the
 * points kept, and both ends of its interval, lie within 0.03% of the axes' lengths from every point left out.
 */
export function thinCurve(points: readonly CurvePoint[], x: NumberAxis, y: NumberAxis): CurvePoint[] {
  const lines = (['y', 'low', 'high'] as const)
    .filter((key) => points.every((point) => point[key] !== undefined))
    .map((key) => points.map((point): Position => [fractionOf(x, point.x), fractionOf(y, point[key]!)]));
  const kept = new Set([0, points.length - 1]);
  const open: [from: number, to: number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const farthest = farthestPoint(lines, from, to);
    if (farthest === undefined) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

type Position = readonly [x: number, y: number];

/** The point between two others that lies farthest from the straight line between them, if beyond the tolerance. */
function farthestPoint(lines: readonly (readonly Position[])[], from: number, to: number): number | undefined {
  let farthest: number | undefined;
  let most = tolerance;
  for (const line of lines) {
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToSegment(line[i]!, line[from]!, line[to]!);
      if (distance > most) {
        farthest = i;
        most = distance;
      }
    }
  }
  return farthest;
}

function distanceToSegment([x, y]: Position, [fromX, fromY]: Position, [toX, toY]: Position): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / length));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}
