import { cpus } from 'node:os';

/** How many of something a second: the median of several calls, the first left out. */
export interface Rates {
  /** A function for `bench` that does the work and remembers how long it took. */
  timed(what: string, count: number, work: () => unknown): () => void;
  /** Lines of text: the machine, and each rate with its ratio to the rate of `baseline`, where one is named. */
  report(ratios: Readonly<Record<string, string>>): string;
}

/** Keeps rates of a bench file in units that mean something: documents and pairs, not calls. */
export function rates(): Rates {
  const measured = new Map<string, number[]>();
  return {
    timed: (what, count, work) => () => {
      const start = performance.now();
      work();
      const rate = (count / (performance.now() - start)) * 1000;
      const earlier = measured.get(what);
      if (earlier === undefined) measured.set(what, []);
      else earlier.push(rate);
    },
    report(ratios) {
      const rates = new Map(Array.from(measured, ([what, found]) => [what, median(found)]));
      const width = Math.max(...Array.from(rates.keys(), (what) => what.length));
      const lines = Array.from(rates, ([what, rate]) => {
        const baseline = rates.get(ratios[what] ?? '');
        const ratio = baseline === undefined ? '' : `  ${(rate / baseline).toFixed(1)} × ${ratios[what]}`;
        return `${what.padEnd(width)}  ${Math.round(rate).toLocaleString('en').padStart(11)} /s${ratio}`;
      });
      return [`one thread of ${cpus()[0]?.model.trim()}, Node ${process.version}`, ...lines].join('\n');
    },
  };
}

const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1];
