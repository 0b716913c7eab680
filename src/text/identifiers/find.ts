import { findBitcoinAddresses } from './bitcoin.ts';
import { findEmails } from './emails.ts';
import type { FoundIdentifier } from './found.ts';
import { findBareLinks, findLinks } from './links.ts';
import { findPhones } from './phones.ts';

/** In order of precedence: an address inside a link is part of the link, a number inside either is no telephone. */
const finders = [findLinks, findEmails, findBareLinks, findBitcoinAddresses, findPhones];

/** Every hard identifier in a text, by where it starts; none overlap. */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const taken = new Uint8Array(text.length);
  const identifiers: FoundIdentifier[] = [];
  for (const find of finders) {
    for (const found of find(text)) {
      if (taken.subarray(found.start, found.end).includes(1)) continue;
      taken.fill(1, found.start, found.end);
      identifiers.push(found);
    }
  }
  return identifiers.sort((x, y) => x.start - y.start);
}
