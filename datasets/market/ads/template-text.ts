import type { RandomStream } from '../../../src/common/random.ts';
import { chance, pick } from '../draws.ts';
import type { Category } from '../people/places.ts';
import type { AuthorHabits } from './author-habits.ts';
import { dayNames, type SentenceKind } from './sentences.ts';
import { services } from './services.ts';

export interface AdText {
  readonly title: string;
  /** `<br>` ends a line. */
  readonly body: string;
}

/** What a text is about. */
export interface AdFacts {
  readonly category: Category;
  readonly place: string;
  /** E.164, the first is the persona's own. */
  readonly phones: readonly string[];
  readonly email: string | null;
}

/** A text from templates in an author's habits. */
export function templateText(facts: AdFacts, habits: AuthorHabits, stream: RandomStream): AdText {
  const fill = filler(facts, habits, stream);
  const say = (kind: SentenceKind): string =>
    sentence(fill(misspelt(pick(stream, habits.phrasings[kind]), habits, stream)), habits);
  const parts = (['greeting', 'opening', ...habits.order, 'contact', 'closing'] as const)
    .map(say)
    .filter((part) => part !== '');
  const { titles } = services[facts.category];
  return { title: titleOf(pick(stream, titles), facts.place, habits), body: joined(parts, habits, stream) };
}

function filler({ category, place, phones, email }: AdFacts, habits: AuthorHabits, stream: RandomStream) {
  const { titles, tasks, customers } = services[category];
  const chosen = stream.shuffle([...tasks]).slice(0, 2 + stream.integer(3));
  const days = stream.shuffle([...dayNames]).slice(0, 2);
  const dollars = 15 + 5 * stream.integer(12);
  const contact = [...phones.map((phone) => phoneText(phone, habits.phoneStyle)), ...(email === null ? [] : [email])];
  const values: Readonly<Record<string, string>> = {
    title: pick(stream, titles),
    place,
    tasks: listed(chosen, habits.and),
    customer: pick(stream, customers),
    year: String(1995 + stream.integer(20)),
    years: String(2 + stream.integer(18)),
    price: priceText(dollars, habits.priceStyle),
    days: listed(days, habits.and),
    contact: contact.join(' or '),
  };
  return (template: string): string => template.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name]!);
}

function sentence(text: string, habits: AuthorHabits): string {
  if (text === '') return '';
  let said = text;
  if (habits.contractions)
    said = said
      .replace(/\bI have\b/g, "I've")
      .replace(/\bI am\b/g, "I'm")
      .replace(/\bWe are\b/g, "We're");
  said = said.replace(/ and /g, ` ${habits.and} `);
  said = habits.casing === 'lower' ? said.toLowerCase() : said[0]!.toUpperCase() + said.slice(1);
  return said.endsWith('?') ? said : said + habits.stop;
}

/** A template with slips in its words, not in what will be filled in: contact details must stay right. */
function misspelt(template: string, { slips }: AuthorHabits, stream: RandomStream): string {
  if (slips === 0) return template;
  return template.replace(/(?<!\{)\b[a-z]{4,}\b(?!\})/g, (word) => (chance(stream, slips) ? slip(word, stream) : word));
}

function slip(word: string, stream: RandomStream): string {
  const at = 1 + stream.integer(word.length - 1);
  return chance(stream, 0.5)
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word[at - 1] + word.slice(at);
}

function joined(parts: readonly string[], { breaks, ornament }: AuthorHabits, stream: RandomStream): string {
  const text = parts
    .map((part, i) => {
      if (i === parts.length - 1) return part;
      return part + (breaks === 'every' || (breaks === 'some' && chance(stream, 0.4)) ? '<br>' : ' ');
    })
    .join('');
  return ornament === '' ? text : `${ornament} ${text} ${ornament}`;
}

function titleOf(service: string, place: string, { casing, ornament }: AuthorHabits): string {
  const plain = `${service} in ${place}`;
  const cased = casing === 'shouted-title' ? plain.toUpperCase() : casing === 'lower' ? plain.toLowerCase() : plain;
  const title = cased[0]! + cased.slice(1);
  return ornament === '' ? title : `${ornament} ${title} ${ornament}`;
}

function listed(items: readonly string[], and: string): string {
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** A number of North America as people write it. @param phone E.164 */
export function phoneText(phone: string, style: AuthorHabits['phoneStyle']): string {
  const [area, exchange, line] = [phone.slice(2, 5), phone.slice(5, 8), phone.slice(8)];
  if (style === 'dots') return `${area}.${exchange}.${line}`;
  if (style === 'parentheses') return `(${area}) ${exchange}-${line}`;
  return style === 'plain' ? `${area}${exchange}${line}` : `${area}-${exchange}-${line}`;
}

function priceText(dollars: number, style: AuthorHabits['priceStyle']): string {
  if (style === 'words') return `${dollars} dollars`;
  return style === 'code' ? `${dollars} USD` : `$${dollars}`;
}
