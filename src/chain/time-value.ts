const pattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/;

/** Unix times above this are milliseconds: as seconds they would lie in the year 5138. */
const mostSeconds = 1e11;

/**
 * A point in time as exports and logs write it, in Unix seconds: a number of seconds or milliseconds, such a number as
 * text, a Date, or text like `2016-12-11 10:00:00 UTC` and `2016-12-11T10:00Z`. Text without a zone is in UTC.
 *
 * @returns undefined for anything else
 */
export function timeValue(value: unknown): number | undefined {
  if (value instanceof Date) return finite(value.getTime() / 1000);
  if (typeof value === 'bigint') return timeValue(Number(value));
  if (typeof value === 'number') return finite(value > mostSeconds ? value / 1000 : value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return timeValue(Number(text));
  const parts = pattern.exec(text);
  if (parts === null) return undefined;
  const [, day, clock, zone = 'Z'] = parts;
  const offset =
    zone === 'Z' || zone === 'UTC' ? 'Z' : zone.replace(/^(.\d\d):?(\d\d)?$/, (_, h, m) => `${h}:${m ?? '00'}`);
  return finite(Date.parse(`${day}T${clock}${offset}`) / 1000);
}

const finite = (seconds: number): number | undefined =>
  Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
