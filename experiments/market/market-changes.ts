import type { MarketSpec } from './market-schema.ts';

/** A market with changes laid over it in turn, groups key by key. */
export function marketOf(market: MarketSpec, ...changes: readonly object[]): MarketSpec {
  return changes.reduce<object>(overlay, market) as MarketSpec;
}

function overlay(below: object, above: object): object {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    if (value === undefined) continue;
    const under = merged[key];
    merged[key] = isGroup(under) && isGroup(value) ? overlay(under, value) : value;
  }
  return merged;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
