import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenedDataset, openReader, readerSchema } from '../../../datasets/readers/index.ts';

/** A fresh folder with these files, removed after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Opens what a config would name, relative to the folder. */
export function open(folder: string, spec: unknown): Promise<OpenedDataset> {
  const parsed = readerSchema.parse(spec);
  return openReader(parsed, resolve(folder, parsed.path));
}

/** UTF-8 of the text, with the byte 0xff, which no UTF-8 holds, in place of every `¿`. */
export function brokenUtf8(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll('¿', '\u0001')), (byte) => (byte === 1 ? 0xff : byte));
}
