import { unionFind } from '../../src/common/union-find.ts';

/** Words of display names that say a role, not a person: such a name joins no addresses. */
const roleWords = new Set([
  'list',
  'admin',
  'support',
  'team',
  'news',
  'newsletter',
  'mail',
  'subscriber',
  'user',
  'editor',
]);

/**
 * A display name as a key that several addresses of one person share: lower case, marks off letters, "Last, First"
 * turned round, initials and remarks in brackets dropped. Undefined where it is too generic to join addresses by:
 * fewer than two words of two letters, or a role.
 */
export function personKey(displayName: string): string | undefined {
  const plain = foldName(displayName).replace(/[([].*?[)\]]/g, ' ');
  const turned = plain.replace(/^([^,]+),([^,]+)$/, '$2 $1');
  const words = turned.split(/[^\p{L}']+/u).map((part) => part.replaceAll("'", ''));
  const full = words.filter((part) => part.length > 1);
  return full.length < 2 || full.some((part) => roleWords.has(part)) ? undefined : full.join(' ');
}

/** Lower case, with accents and other marks taken off the letters. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Which mails one person sent: two mails are of one person when they share the address, or a display name that names
 * a person. The relation is closed transitively.
 * @returns for each mail the number of the first mail of its person
 */
export function mergeAliases(senders: readonly { readonly address: string; readonly name: string }[]): number[] {
  const sets = unionFind(senders.length);
  const firstWith = new Map<string, number>();
  senders.forEach(({ address, name }, mail) => {
    const person = personKey(name);
    for (const key of [`address ${address}`, ...(person === undefined ? [] : [`name ${person}`])]) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, mail);
      else sets.join(first, mail);
    }
  });
  return senders.map((_, mail) => sets.find(mail));
}
