import type { Document } from '../../src/text/document.ts';
import { parseMailDate } from '../../src/text/mail/date.ts';
import { htmlToText, looksLikeHtml } from '../../src/text/mail/html.ts';
import { decodeBody, header, type MessageText } from '../../src/text/mail/message.ts';
import { bareSubject } from '../../src/text/mail/subject.ts';
import { type CorpusMail, readCorpus } from '../spamassassin-corpus.ts';
import { isAdult } from './adult-words.ts';
import { contacts, owners, readers } from './labels.ts';

/** What the construction found, step by step. */
export interface SolicitationsConstruction {
  readonly documents: Document[];
  readonly mails: number;
  readonly withoutText: number;
  readonly adult: number;
  /** Texts that are left, with an identifier or without. */
  readonly texts: number;
  readonly fromHtml: number;
}

interface Text {
  readonly mail: CorpusMail;
  readonly title: string;
  readonly body: string;
}

/** A plain part with fewer words than this only says that the mail is HTML. */
const shortestPlain = 10;

/** Builds the documents from the corpus, counting what each step leaves out. */
export async function constructSolicitations(): Promise<SolicitationsConstruction> {
  const texts: Text[] = [];
  let mails = 0;
  let withoutText = 0;
  let adult = 0;
  let fromHtml = 0;
  for (const mail of readCorpus(['spam-1', 'spam-2'])) {
    mails++;
    const { body, isConverted } = readableText(await decodeBody(mail));
    const title = bareSubject(header(mail, 'subject'), () => false);
    if (body.trim() === '') withoutText++;
    else if (isAdult(`${title}\n${body}`)) adult++;
    else {
      texts.push({ mail, title, body });
      if (isConverted) fromHtml++;
    }
  }
  return { documents: label(texts), mails, withoutText, adult, texts: texts.length, fromHtml };
}

/** The plain part where there is a real one, else the HTML part as text; HTML that is declared plain is converted too. */
function readableText({ plain = '', html = '' }: MessageText): { body: string; isConverted: boolean } {
  const isStub = plain.trim().split(/\s+/).length < shortestPlain && html !== '';
  const source = isStub || plain.trim() === '' ? html : plain;
  const isConverted = source !== '' && (source === html || looksLikeHtml(source));
  return { body: (isConverted ? htmlToText(source) : source).replace(/\r\n?/g, '\n'), isConverted };
}

function label(texts: readonly Text[]): Document[] {
  const isReader = readers(texts.map(({ mail }) => mail));
  const ownerOf = owners(texts.map(({ body }) => contacts(body, isReader)));
  const pseudonyms = new Map<number, string>();
  return texts.flatMap(({ mail, title, body }, text) => {
    const owner = ownerOf[text];
    if (owner === undefined) return [];
    if (!pseudonyms.has(owner)) pseudonyms.set(owner, `owner-${String(pseudonyms.size + 1).padStart(4, '0')}`);
    const time = parseMailDate(header(mail, 'date'));
    const document: Document = {
      id: mail.id,
      author: pseudonyms.get(owner)!,
      title,
      body,
      format: 'plain',
      ...(time === undefined ? {} : { time }),
    };
    return [document];
  });
}
