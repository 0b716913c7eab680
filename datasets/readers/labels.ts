/**
 * Gives names pseudonyms, `author-0001` for the first name seen and so on: a name in the data may be a person's, and
 * none is ever written to a result.
 */
export function labels(prefix: string): (name: string) => string {
  const given = new Map<string, string>();
  return (name) => {
    let label = given.get(name);
    if (label === undefined) {
      label = `${prefix}-${String(given.size + 1).padStart(4, '0')}`;
      given.set(name, label);
    }
    return label;
  };
}
