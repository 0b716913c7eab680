/**
 * JSON that people and `git diff` can read: what fits in a line of 100 characters stands in one line, the rest is
 * indented.
 */
export function compactJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (value === null || typeof value !== 'object' || indent.length + flat.length <= 100) return flat;
  const inner = `${indent} `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((item) => compactJson(item ?? null, inner))]
    : ['{', '}', definedEntries(value).map(([key, item]) => `${JSON.stringify(key)}: ${compactJson(item, inner)}`)];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
