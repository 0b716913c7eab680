import { InputError } from '../../../src/common/error.ts';
import { randomStream } from '../../../src/common/random.ts';
import type { Document } from '../../../src/text/document.ts';
import { chance } from '../draws.ts';
import type { Owner } from '../people/owners.ts';
import { phonesAt } from '../people/personas.ts';
import type { MarketSettings } from '../settings.ts';
import type { Ad } from '../site/orders.ts';
import { drawAuthorHabits } from './author-habits.ts';
import { type AdFacts, type AdText, phoneText, templateText } from './template-text.ts';
import { messageSource, type Voice } from './voices.ts';

/**
 * The ads as documents: the author is the owner. Each owner writes in one way: with templates, or with the messages of
 * one voice, which no other owner has.
 *
 * @throws InputError where there are fewer voices than owners
 */
export function writeAds(
  settings: MarketSettings,
  owners: readonly Owner[],
  ads: readonly Ad[],
  voices: readonly Voice[],
): Document[] {
  if (settings.voices !== 'templates' && voices.length < owners.length) {
    throw new InputError(
      `${settings.voices} lends ${voices.length} voices, and there are ${owners.length} owners: lower owners.count`,
    );
  }
  const writers = new Map(owners.map((owner, i) => [owner, writerOf(settings, owner, voices[i])]));
  const copied = commonWriter(settings);
  return ads.map((ad) => {
    const { owner, persona, places, created } = ad;
    const own = writers.get(owner)!(ad);
    return {
      id: ad.id,
      author: owner.id,
      ...(copied(ad) ?? own),
      format: 'html',
      time: created,
      place: `${places[0]}, ${persona.category}`,
      thread: ad.id,
    };
  });
}

type Writer = (ad: Ad) => AdText;

/** Writes the ads whose owners copy from common templates; undefined for one whose owner writes it. */
function commonWriter({ seed, owners: { commonTextShare } }: MarketSettings): (ad: Ad) => AdText | undefined {
  const stream = randomStream(seed, 'market', 'common texts');
  const habits = drawAuthorHabits(stream);
  return (ad) => {
    const text = templateText(factsOf(ad), habits, stream);
    return chance(stream, commonTextShare) ? text : undefined;
  };
}

function factsOf({ persona, places, created }: Ad): AdFacts {
  return {
    category: persona.category,
    place: places[0]!,
    phones: phonesAt(persona, created),
    email: persona.email,
  };
}

function writerOf({ seed, voices }: MarketSettings, { id }: Owner, voice: Voice | undefined): Writer {
  const stream = randomStream(seed, 'market', 'texts', id);
  const habits = drawAuthorHabits(stream);
  if (voices === 'templates') {
    return (ad) => templateText(factsOf(ad), habits, stream);
  }
  const next = messageSource(voice!, stream);
  return ({ persona, created }) => {
    const { title, text } = next();
    const phones = phonesAt(persona, created).map((phone) => phoneText(phone, habits.phoneStyle));
    const contact = [...phones, ...(persona.email === null ? [] : [persona.email])].join(' or ');
    return { title, body: `${escapeHtml(text)}<br>${contact}`.replaceAll('\n', '<br>') };
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
