import { InputError } from '../../common/error.ts';

/** Names stand in tables and file names; longer ones are cut off there. */
const longest = 40;

/**
 * Checks the name of a new part.
 *
 * @throws InputError where it is not lowercase words joined by hyphens, with one that is where there is such
 */
export function checkName(name: string): void {
  if (name.length > longest) throw new InputError(`"${name}": a name has ${longest} characters at most`);
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return;
  const likely = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  const hint = likely === '' ? 'as in short-words' : `as in ${likely}`;
  throw new InputError(`"${name}": a name is lowercase words and numbers joined by hyphens, ${hint}`);
}

/** `short-words` as a name in code: `shortWords`. */
export function identifierOf(name: string): string {
  return name.replace(/-(.)/g, (_match, next: string) => next.toUpperCase());
}

/** `short-words` as a heading: `Short words`. */
export function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
