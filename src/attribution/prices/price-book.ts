import type { PriceSnapshot } from '../posting.ts';
import type { PriceRules } from './price-rules.ts';

/** Price snapshots by place, category and time. */
export interface PriceBook {
  /** The snapshot that a purchase at a time goes by; undefined where none was taken on that side of it. */
  at(place: string, category: string, time: number): PriceSnapshot | undefined;
}

/** @param rule `next`: the first snapshot at or after the time; `latest`: the last at or before it */
export function priceBook(snapshots: readonly PriceSnapshot[], rule: PriceRules['snapshot']): PriceBook {
  const lists = new Map<string, PriceSnapshot[]>();
  for (const snapshot of snapshots) {
    const key = keyOf(snapshot.place, snapshot.category);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [snapshot]);
    else list.push(snapshot);
  }
  for (const list of lists.values()) list.sort((x, y) => x.time - y.time);
  return {
    at(place, category, time) {
      const list = lists.get(keyOf(place, category)) ?? [];
      return rule === 'next' ? list.find((look) => look.time >= time) : list.findLast((look) => look.time <= time);
    },
  };
}

function keyOf(place: string, category: string): string {
  return `${place}\n${category}`;
}
