import { faint, ink, seriesStyles } from '../../charts/theme.ts';

/** The charts' colours as the page's style names them, so that light, dark and print each have their own. */
const names = new Map<string, string>([
  [ink, 'var(--ink)'],
  [faint, 'var(--faint)'],
  ['#ffffff', 'var(--paper)'],
  ...seriesStyles.map(({ color }, i): [string, string] => [color, `var(--series-${i + 1})`]),
]);

/** What holds data, not looks. */
const data = new Set(['values', 'domain', 'labelExpr', 'description']);

/** A copy of a specification with the theme's colours by name; its data stay as they are. */
export function withNamedColours<Value>(value: Value): Value {
  if (typeof value === 'string') return (names.get(value) ?? value) as Value;
  if (Array.isArray(value)) return value.map(withNamedColours) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, data.has(key) ? inner : withNamedColours(inner)]),
  ) as Value;
}
