/**
 * A number as a chart's data hold it: six significant digits, more than a print can show.
 * @throws Error where it is not finite: JSON would make it null, and the chart would lack a point without a word
 */
export function chartNumber(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`a chart can't show ${value}`);
  return Number(value.toPrecision(6));
}
