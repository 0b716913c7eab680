import type { IdentifierKind } from '../document.ts';
import { findIdentifiers } from './find.ts';

/**
 * What stands for a masked identifier: one made-up word of lower-case letters. Every way of cutting words takes it as
 * one token, it has no digits, capitals or punctuation to count as habits, and no writer uses it.
 */
export const placeholders: Readonly<Record<IdentifierKind, string>> = {
  phone: 'maskedphone',
  email: 'maskedemail',
  link: 'maskedlink',
  bitcoin: 'maskedbitcoin',
};

/** The text with every identifier of the given kinds replaced by its kind's placeholder, set apart from letters beside it. */
export function maskIdentifiers(text: string, kinds: readonly IdentifierKind[]): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of findIdentifiers(text)) {
    if (!kinds.includes(kind)) continue;
    const before = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ? ' ' : '';
    const after = /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) ? ' ' : '';
    masked += `${text.slice(at, start)}${before}${placeholders[kind]}${after}`;
    at = end;
  }
  return masked + text.slice(at);
}
