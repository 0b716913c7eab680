import type { RandomStream } from '../../../src/common/random.ts';
import { chance, exponential, pick } from '../draws.ts';
import type { MarketSettings } from '../settings.ts';
import type { OwnerKind } from '../truth.ts';
import type { Contacts } from './contacts.ts';
import { type Category, categories } from './places.ts';

/** A name that an owner's ads go by. */
export interface Persona {
  readonly id: string;
  readonly category: Category;
  /** Where it advertises: one place or a few. */
  readonly places: readonly string[];
  /** By time: the first is shown from the beginning, each until the next. */
  readonly phones: readonly { readonly from: number; readonly phone: string }[];
  /** Null for one without. */
  readonly sharedPhone: string | null;
  readonly email: string | null;
}

interface PersonaPlan {
  readonly id: string;
  readonly kind: OwnerKind;
  readonly category: Category;
  readonly places: readonly string[];
  readonly sharedPhones: readonly string[];
  readonly contacts: Contacts;
  readonly owners: MarketSettings['owners'];
  readonly start: number;
  readonly days: number;
}

const day = 86_400;
/** Personas of a manager or agency in another category than the owner's main one. */
const otherCategory = 0.15;

export function drawPersona(plan: PersonaPlan, stream: RandomStream): Persona {
  const { id, kind, places, sharedPhones, contacts, owners, start, days } = plan;
  const category = kind !== 'person' && chance(stream, otherCategory) ? pick(stream, categories) : plan.category;
  const placeCount = Math.min(places.length, 1 + (kind === 'person' ? stream.integer(2) : stream.integer(4)));
  const phones: { from: number; phone: string }[] = [];
  for (let from = start; from < start + days * day; from += exponential(stream, owners.phoneDays * day)) {
    phones.push({ from, phone: contacts.phone() });
  }
  return {
    id,
    category,
    places: stream
      .shuffle([...places])
      .slice(0, placeCount)
      .sort(),
    phones,
    sharedPhone: sharedPhones.length > 0 && chance(stream, owners.sharedPhoneShare) ? pick(stream, sharedPhones) : null,
    email: chance(stream, owners.emailShare) ? contacts.email() : null,
  };
}

/** The phone numbers that a persona's ads show at a time, E.164. */
export function phonesAt({ phones, sharedPhone }: Persona, time: number): string[] {
  const own = phones.findLast(({ from }) => from <= time) ?? phones[0]!;
  return sharedPhone === null ? [own.phone] : [own.phone, sharedPhone];
}
