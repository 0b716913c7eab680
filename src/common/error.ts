/** Where in a user's input a problem lies. */
export interface Place {
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  /** Counted from 0. */
  readonly byte?: number;
}

/** A mistake in what the user gave (a config, a file, an argument): reported as one line, exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly place: Place;

  /**
   * @param problem what is wrong, with the value found, and what would be right
   * @param place where: file with line or byte offset
   */
  constructor(problem: string, place: Place = {}) {
    super(`${describePlace(place)}${problem}`);
    this.place = place;
  }
}

function describePlace({ file, line, column, byte }: Place): string {
  const name = file ?? (line === undefined && byte === undefined ? undefined : 'input');
  if (name === undefined) return '';
  if (byte !== undefined) return `${name}: byte ${byte}: `;
  return [name, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':')
    .concat(': ');
}
