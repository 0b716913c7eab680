const reply = /^\s*(?:re|fwd?|aw|sv|vs|antw|rif|res)\s*(?:\[\d+\]|\^\d+|\(\d+\))?\s*:\s*/i;
const tag = /^\s*\[([^\][]{2,40})\]\s*/;

/** The first tag in square brackets of a subject, reply marks before it skipped, in lower case. */
export function subjectTag(subject: string): string | undefined {
  let rest = subject;
  while (reply.test(rest)) rest = rest.replace(reply, '');
  return tag.exec(rest)?.[1]?.toLowerCase();
}

/** A subject without reply and forward marks and without those tags in square brackets that `isListTag` knows. */
export function bareSubject(subject: string, isListTag: (tag: string) => boolean): string {
  let rest = subject.replace(/\s+/g, ' ').trim();
  for (;;) {
    const bare = rest.replace(reply, '');
    const tagged = tag.exec(bare);
    const next = tagged && isListTag(tagged[1]!.toLowerCase()) ? bare.slice(tagged[0].length) : bare;
    if (next === rest) return rest.replace(/\s*\(fwd\)$/i, '').trim();
    rest = next;
  }
}

/** What mails of one conversation share: the bare subject in lower case, without "(was: …)" and outer punctuation. */
export function threadOf(bare: string): string {
  return bare
    .toLowerCase()
    .replace(/[([]\s*was:?\s.*$/, '')
    .replace(/^[\s"'*.!?-]+|[\s"'*.!?-]+$/g, '');
}
