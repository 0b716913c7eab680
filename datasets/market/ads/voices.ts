import { compareText } from '../../../src/common/hash.ts';
import type { RandomStream } from '../../../src/common/random.ts';
import { cleanText } from '../../../src/text/cleaning/index.ts';
import { identifierKinds } from '../../../src/text/document.ts';
import { maskIdentifiers } from '../../../src/text/identifiers/index.ts';
import type { MarketSettings } from '../settings.ts';

/** A real, pseudonymous writer and messages of theirs. */
export interface Voice {
  readonly author: string;
  readonly messages: readonly { readonly title: string; readonly text: string }[];
}

/** Words that a message has at least: shorter ones show no style. */
const leastWords = 30;
const leastMessages = 3;

/**
 * The voices that the settings ask for; none where templates write the ads. Messages of the mail corpus are cleaned by
 * the stages that fit it and their contact details masked: an ad shows its persona's.
 *
 * @returns writers with three messages or more, those with most first; of these every `of`-th, where there are parts
 */
export async function loadVoices({
  voices,
  voicePart: { number, of },
}: Pick<MarketSettings, 'voices' | 'voicePart'>): Promise<Voice[]> {
  if (voices === 'templates') return [];
  return (await mailVoices()).filter((_, rank) => rank % of === number - 1);
}

let cleaned: Promise<Voice[]> | undefined;

/** Every voice of the mail corpus, cleaned once a process. */
function mailVoices(): Promise<Voice[]> {
  cleaned ??= readMail();
  return cleaned;
}

async function readMail(): Promise<Voice[]> {
  const { spamassassinHam } = await import('../../spamassassin-ham/index.ts');
  const byAuthor = new Map<string, { title: string; text: string }[]>();
  for (const document of await spamassassinHam.load()) {
    const { body } = cleanText(document, spamassassinHam.stages);
    const text = maskIdentifiers(body, identifierKinds).trim();
    if ((text.match(/\S+/g)?.length ?? 0) < leastWords) continue;
    const messages = byAuthor.get(document.author) ?? [];
    messages.push({ title: maskIdentifiers(document.title, identifierKinds), text });
    byAuthor.set(document.author, messages);
  }
  return [...byAuthor]
    .map(([author, messages]) => ({ author, messages }))
    .filter(({ messages }) => messages.length >= leastMessages)
    .sort((x, y) => y.messages.length - x.messages.length || compareText(x.author, y.author));
}

/** Hands a voice's messages out, each once before any comes again. */
export function messageSource(voice: Voice, stream: RandomStream): () => Voice['messages'][number] {
  let order: Voice['messages'][number][] = [];
  return () => {
    if (order.length === 0) order = stream.shuffle([...voice.messages]);
    return order.pop()!;
  };
}
