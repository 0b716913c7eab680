import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The weights of the charts' font, each a TrueType file. */
export interface FontFiles {
  readonly regular: FontFile;
  readonly semiBold: FontFile;
}

export interface FontFile {
  readonly path: string;
  readonly bytes: Buffer;
}

let loaded: Promise<FontFiles> | undefined;

/** Source Sans 3 (SIL Open Font License), read from its package once a process. */
export function loadFonts(): Promise<FontFiles> {
  loaded ??= readFonts();
  return loaded;
}

async function readFonts(): Promise<FontFiles> {
  const [regular, semiBold] = await Promise.all([
    readFont('400Regular/SourceSans3_400Regular.ttf'),
    readFont('600SemiBold/SourceSans3_600SemiBold.ttf'),
  ]);
  return { regular, semiBold };
}

async function readFont(file: string): Promise<FontFile> {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`);
  return { path, bytes: await readFile(path) };
}
