/**
 * Words of solicitations that this project leaves out altogether: adult sites and services, and remedies for sexual
 * function. One of them in the title or the text is enough; it costs a few harmless advertisements.
 */
const words = [
  'adults? (?:site|sites|content|entertainment|video|videos|movies?|web ?sites?|oriented|material|chat|personals|only)',
  'anal',
  'breasts?',
  'erect(?:ile|ions?)',
  'erotica?',
  'escorts?',
  'fetish',
  'genitals?',
  'hard ?core',
  'libido',
  'lolitas?',
  'nud(?:e|es|ity)',
  'orgasms?',
  'penis',
  'penile',
  'porn\\w{0,10}',
  'pussy',
  'sex',
  'sexual(?:ly|ity)?',
  'sexy',
  'sluts?',
  'teens? (?:girls?|sites?)',
  'viagra',
  'web ?cam girls?',
  'xxx+',
];

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether text holds one of the words. */
export function isAdult(text: string): boolean {
  return pattern.test(text);
}
