/** How a command ends that Ctrl-C or SIGTERM stopped. */
export const stoppedExitCode = 130;

/** Within it, in milliseconds, signals are one: npm passes on to a script what the terminal has sent it already. */
const together = 1000;

/**
 * Listens to Ctrl-C and SIGTERM: the first is heard, a later one ends the process as if nobody listened.
 *
 * @returns what ends the listening
 */
export function onStop(stop: () => void): () => void {
  let first: number | undefined;
  const heard = (signal: NodeJS.Signals) => {
    if (first === undefined) {
      first = performance.now();
      stop();
    } else if (performance.now() - first > together) {
      end();
      process.kill(process.pid, signal);
    }
  };
  const end = () => {
    process.off('SIGINT', heard);
    process.off('SIGTERM', heard);
  };
  process.on('SIGINT', heard);
  process.on('SIGTERM', heard);
  return end;
}
