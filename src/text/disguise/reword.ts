import type { RandomStream } from '../../common/random.ts';
import { interchangeable } from './interchangeable.ts';

/** Longest first, so that "do not" is found before "do"; both apostrophes. */
const expressions = new RegExp(
  `(?<![\\p{L}'’])(?:${[...interchangeable.keys()]
    .sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
    .map((expression) => expression.replaceAll('.', '\\.').replaceAll("'", "['’]").replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}'’])`,
  'giu',
);

/**
 * Replaces a share of the words and turns of phrase that have an equivalent by one of them: small words, contractions,
 * everyday verbs. Obfuscators by rule do the same (PAN's author masking task, 2016). Sentences keep their shape, and nothing
 * tells senses apart.
 */
export function reworded(text: string, share: number, stream: RandomStream): string {
  return text.replace(expressions, (found) => {
    if (stream.uniform() >= share) return found;
    const others = interchangeable.get(found.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '))!;
    return cased(others[stream.integer(others.length)], found);
  });
}

/** In the casing of what is replaced: capitals, a capital first, or small. The pronoun I is a capital. */
function cased(expression: string, like: string): string {
  const said = expression.replace(/^i\b/, 'I');
  const letters = like.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return said.toUpperCase();
  }
  return like[0] === like[0].toLowerCase() ? said : said[0].toUpperCase() + said.slice(1);
}
