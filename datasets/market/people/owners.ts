import type { RandomStream } from '../../../src/common/random.ts';
import { deal, pareto, pick } from '../draws.ts';
import type { MarketSettings } from '../settings.ts';
import type { OwnerKind } from '../truth.ts';
import type { Contacts } from './contacts.ts';
import { drawPersona, type Persona } from './personas.ts';
import { categories } from './places.ts';

export interface Owner {
  readonly id: string;
  readonly kind: OwnerKind;
  /** How busy it is, relative to others. */
  readonly activity: number;
  readonly personas: readonly Persona[];
}

/** How many personas a kind has: from the first number to the second. */
const personaCounts: Readonly<Record<OwnerKind, readonly [number, number]>> = {
  person: [1, 1],
  manager: [2, 5],
  agency: [6, 14],
};
/** What a kind's activity is multiplied by. */
const kindActivity: Readonly<Record<OwnerKind, number>> = { person: 1, manager: 2, agency: 4 };
/** One agency doesn't outdo all others together. */
const mostActivity = 60;

/** Owners and their personas, numbered in the order of drawing. */
export function drawOwners(
  settings: MarketSettings,
  places: readonly string[],
  contacts: Contacts,
  stream: RandomStream,
): Owner[] {
  const { owners, start, days } = settings;
  const sharedPhones = Array.from({ length: owners.sharedPhones }, () => contacts.phone());
  const width = Math.max(4, String(owners.count).length);
  return deal(stream, owners.count, owners.kinds).map((kind, i) => {
    const id = `owner-${String(i + 1).padStart(width, '0')}`;
    const [least, most] = personaCounts[kind];
    const category = pick(stream, categories);
    const personas = Array.from({ length: least + stream.integer(most - least + 1) }, (_, p) =>
      drawPersona(
        { id: `${id}-p${p + 1}`, kind, category, places, sharedPhones, contacts, owners, start, days },
        stream,
      ),
    );
    const activity = kindActivity[kind] * Math.min(mostActivity, pareto(stream, owners.activityTail));
    return { id, kind, activity, personas };
  });
}
