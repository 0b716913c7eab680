import type { RandomStream } from '../../common/random.ts';

/** Cyrillic letters that print like Latin ones (Unicode Technical Standard 39, confusables). */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};

/** Replaces a share of the letters that have one by a look-alike: people read the same, programs other words. */
export function withHomoglyphs(text: string, share: number, stream: RandomStream): string {
  return text.replace(/[aceiopxyABCEHKMOPTX]/g, (letter) => (stream.uniform() < share ? lookalikes[letter] : letter));
}
