import { type Comparison, one, together } from './difference.ts';
import { areClose } from './tolerance.ts';

const number = /[-−+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** Of a line that differs in more than numbers, around the place where it begins to. */
const shown = 80;

/** Holds two texts against each other, line by line: their words as they stand, their numbers within the tolerance. */
export function compareText(committed: string, rerun: string, tolerance: number): Comparison {
  const [there, here] = [committed, rerun].map((text) => text.split('\n'));
  const lines = Math.max(there.length, here.length);
  return together(
    Array.from({ length: lines }, (_, i) =>
      compareLines(there[i] ?? null, here[i] ?? null, tolerance, `line ${i + 1}`),
    ),
  );
}

function compareLines(committed: string | null, rerun: string | null, tolerance: number, where: string): Comparison {
  if (committed === rerun || committed === null || rerun === null) {
    return one(where, committed && excerpt(committed, 0), rerun && excerpt(rerun, 0));
  }
  const [there, here] = [committed, rerun].map((line) => line.match(number) ?? []);
  if (committed.split(number).join('\0') !== rerun.split(number).join('\0')) {
    const from = firstDifference(committed, rerun);
    return one(where, excerpt(committed, from), excerpt(rerun, from));
  }
  return together(
    here.map((text, i) => one(where, there[i], text, areClose(numberOf(there[i]), numberOf(text), tolerance))),
  );
}

function numberOf(text: string): number {
  return Number(text.replace('−', '-'));
}

function firstDifference(x: string, y: string): number {
  let i = 0;
  while (x[i] === y[i]) i++;
  return i;
}

function excerpt(line: string, from: number): string {
  const start = Math.max(0, Math.min(from - shown / 4, line.length - shown));
  const part = line.slice(start, start + shown);
  return `${start > 0 ? '…' : ''}${part}${start + shown < line.length ? '…' : ''}`;
}
