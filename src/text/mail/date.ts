const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours east of UTC of the zone names that RFC 5322 section 4.3 keeps for old mail; every other name counts as UTC. */
const zoneHours: Record<string, number> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 };

/**
 * Seconds since 1970 (UTC) of a mail's Date field (RFC 5322 section 3.3; years of two and three digits by section 4.3), or undefined where it holds
 * no such date. Unlike `Date.parse` it never falls back to the time zone of the machine.
 */
export function parseMailDate(value: string): number | undefined {
  const found =
    /(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{2,4})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,4})?/.exec(
      value,
    );
  if (!found) return undefined;
  const month = months.indexOf(found[2]!.toLowerCase());
  if (month < 0) return undefined;
  const written = Number(found[3]);
  const year = written < 50 ? written + 2000 : written < 1000 ? written + 1900 : written;
  const [day, hour, minute, second] = [found[1], found[4], found[5], found[6] ?? '0'].map(Number);
  return Date.UTC(year, month, day!, hour!, minute!, second!) / 1000 - zoneSeconds(found[7]);
}

function zoneSeconds(zone: string | undefined): number {
  if (zone === undefined) return 0;
  if (/^[+-]/.test(zone)) {
    const seconds = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3)) * 60;
    return zone.startsWith('-') ? -seconds : seconds;
  }
  return (zoneHours[zone] ?? 0) * 3600;
}
