/**
 * Some points of a curve, for a chart: the ends, the last point at the first value of the axis (the top of a ROC
 * curve's first rise), and points spread along the axis, half of them at equal ratios (so that the region of few
 * false positives keeps its shape) and half at equal distances. Every point kept is a point of the curve: for each
 * place on the axis, the last one that does not lie beyond it.
 *
 * @param curve arrays of one length
 * @param along the array that is the axis; it never decreases and is not below 0
 * @param maxPoints 4 or more
 * @returns the curve itself where it has no more points than that
 * @throws RangeError for fewer than 4 points
 */
export function thinCurve<C extends { readonly [K in keyof C]: Float64Array }>(
  curve: C,
  along: keyof C,
  maxPoints: number,
): C {
  if (!(maxPoints >= 4)) throw new RangeError(`a curve of at most ${maxPoints} points: 4 is the least`);
  const axis: Float64Array = curve[along];
  if (axis.length <= maxPoints) return curve;
  const last = axis.length - 1;
  const kept = new Set([0, lastWithin(axis, axis[0]), last]);
  const smallest = axis.find((value) => value > 0) ?? axis[last];
  const places = Math.floor((maxPoints - 3) / 2);
  for (let place = 0; place < places; place++) {
    const share = place / places;
    kept.add(lastWithin(axis, smallest * (axis[last] / smallest) ** share));
    kept.add(lastWithin(axis, smallest + (axis[last] - smallest) * share));
  }
  const points = [...kept].sort((x, y) => x - y);
  const thinned: Partial<Record<keyof C, Float64Array>> = {};
  for (const key of Object.keys(curve) as (keyof C)[]) {
    thinned[key] = Float64Array.from(points, (point) => curve[key][point]);
  }
  return thinned as C;
}

function lastWithin(axis: Float64Array, place: number): number {
  let low = 0;
  let high = axis.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (axis[middle] > place) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}
