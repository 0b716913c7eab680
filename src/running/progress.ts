import { Presets, SingleBar } from 'cli-progress';

/** Tells a person how far a run is. It writes to standard error, so that standard output stays for results. */
export interface Progress {
  start(total: number, done: number): void;
  step(label: string): void;
  /** A line that tells a person how it goes. */
  note(text: string): void;
  /** A line that a person must see, also one who asked for no progress. */
  warn(text: string): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere (a log, CI) a line at each tenth of the way. */
export function progressFor(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? barProgress(stream) : lineProgress(stream);
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  // The bar draws itself anew below.
  const line = (text: string) => stream.write(`\r\x1b[K${text}\n`);
  const bar = new SingleBar(
    {
      stream,
      format: 'trials {bar} {value}/{total} · {eta_formatted} left · {label}',
      hideCursor: true,
      etaBuffer: 20,
    },
    Presets.shades_classic,
  );
  return {
    start: (total, done) => bar.start(total, done, { label: '' }),
    step: (label) => bar.increment(1, { label }),
    note: line,
    warn: line,
    stop: () => bar.stop(),
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  let total = 0;
  let done = 0;
  let before = 0;
  let startedAt = 0;
  return {
    start(all, already) {
      [total, done, before, startedAt] = [all, already, already, performance.now()];
      if (already > 0) stream.write(`trials: ${already} of ${all} are in the cache\n`);
    },
    step(label) {
      done++;
      const tenths = (n: number) => Math.floor((10 * n) / total);
      if (tenths(done) === tenths(done - 1)) return;
      const left = ((performance.now() - startedAt) / (done - before)) * (total - done);
      stream.write(`trials: ${done} of ${total} done, about ${Math.ceil(left / 1000)} s left (${label})\n`);
    },
    note: (text) => stream.write(`${text}\n`),
    warn: (text) => stream.write(`${text}\n`),
    stop() {},
  };
}

/** For `--quiet` and `--json`. */
export const noProgress: Progress = {
  start() {},
  step() {},
  note() {},
  warn: (text) => process.stderr.write(`${text}\n`),
  stop() {},
};
