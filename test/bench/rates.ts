import { cpus } from 'node:os';

/** How many of something a second, measured as the best of several calls. */
export interface Rates {
  /** A function for `bench` that does the work and remembers how long it took. */
  timed(what: string, count: number, work: () => unknown): () => void;
  /** Lines of text: the machine, and each rate with its ratio to the rate of `baseline`, where one is named. */
  report(ratios: Readonly<Record<string, string>>): string;
}

/** Keeps rates of a bench file in units that mean something: documents and pairs, not calls. */
export function rates(): Rates {
  const best = new Map<string, number>();
  return {
    timed: (what, count, work) => () => {
      const start = performance.now();
      work();
      const rate = (count / (performance.now() - start)) * 1000;
      best.set(what, Math.max(rate, best.get(what) ?? 0));
    },
    report(ratios) {
      const width = Math.max(...Array.from(best.keys(), (what) => what.length));
      const lines = Array.from(best, ([what, rate]) => {
        const baseline = best.get(ratios[what] ?? '');
        const ratio = baseline === undefined ? '' : `  ${(rate / baseline).toFixed(1)} × ${ratios[what]}`;
        return `${what.padEnd(width)}  ${Math.round(rate).toLocaleString('en').padStart(11)} /s${ratio}`;
      });
      return [`one thread of ${cpus()[0]?.model.trim()}, Node ${process.version}`, ...lines].join('\n');
    },
  };
}
