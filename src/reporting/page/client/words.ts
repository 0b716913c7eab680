/** A share as a percentage of three significant digits; what is not quite none is said so. */
export function percentText(share: number): string {
  if (share > 0 && share < 1e-6) return 'under 0.0001%';
  return `${Number((100 * share).toPrecision(3))}%`;
}

/** A count with its thousands set apart. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function signedText(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

/** How many times: two digits where it is small. */
export function factorText(factor: number): string {
  return factor < 10 ? factor.toFixed(1) : countText(Math.round(factor));
}

/** A probability in percent: what is all but certain is not called so. */
export function probabilityText(probability: number): string {
  if (probability > 0.9995) return 'over 99.9%';
  return probability < 0.0005 ? 'under 0.1%' : `${(100 * probability).toFixed(1)}%`;
}
