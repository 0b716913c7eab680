import type { Column, Estimate } from './result.ts';

/** The signs that a printed number is made of, in one notation. */
export interface NumberSigns {
  readonly minus: string;
  readonly infinity: string;
  /** A mantissa times a power of ten. */
  readonly power: (mantissa: string, exponent: number) => string;
}

type NumberFormat = Pick<Column, 'format' | 'digits' | 'signed'>;

/**
 * A number as people read it. `decimal` leaves out the zero before the point (.12), as is usual for rates and
 * areas; `percent` and `points` keep it. `scientific`
 * writes a power of ten only outside .01 to 99. A number that rounds to zero has no sign.
 */
export function numberText(value: number, format: NumberFormat, signs: NumberSigns): string {
  if (Number.isNaN(value)) throw new Error('not a number: a cell that was not measured is null');
  if (!Number.isFinite(value)) return signOf(value, format, signs) + signs.infinity;
  const magnitude = magnitudeText(Math.abs(value), format, signs);
  return /[1-9]/.test(magnitude) ? signOf(value, format, signs) + magnitude : magnitude;
}

/** An estimate as people read it: the value, then its interval in brackets where it has one: .12 [.10, .14]. */
export function estimateText(estimate: Estimate, format: NumberFormat, signs: NumberSigns): string {
  const { value, low, high } = estimate;
  const text = numberText(value, format, signs);
  if (low === undefined || high === undefined) return text;
  return `${text} [${numberText(low, format, signs)}, ${numberText(high, format, signs)}]`;
}

/** A column's header with the unit that its format implies. */
export function headerText({ header, format }: Column): string {
  if (format === 'percent') return `${header} (%)`;
  return format === 'points' ? `${header} (points)` : header;
}

function signOf(value: number, { format, signed }: NumberFormat, signs: NumberSigns): string {
  if (value < 0) return signs.minus;
  return (signed ?? format === 'points') ? '+' : '';
}

function magnitudeText(magnitude: number, { format, digits }: NumberFormat, signs: NumberSigns): string {
  switch (format) {
    case 'text':
      return String(magnitude);
    case 'percent':
    case 'points':
      return (100 * magnitude).toFixed(digits ?? 1);
    case 'decimal':
      return magnitude.toFixed(digits ?? 3).replace(/^0\./, '.');
    case 'count':
      return magnitude.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
    case 'scientific': {
      if (magnitude === 0) return '0';
      const [mantissa, exponent] = magnitude.toExponential(1).split('e') as [string, string];
      if (Number(exponent) < -2 || Number(exponent) > 1) return signs.power(mantissa, Number(exponent));
      return magnitude.toPrecision(2).replace(/^0\./, '.');
    }
  }
}
