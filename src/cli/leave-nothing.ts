import path from 'node:path';
import { removeLeftovers } from '../common/leftovers.ts';
import { onStop, stoppedExitCode } from './stop-signals.ts';

/**
 * Lets a command write a file or folder, whole or not at all, and leave nothing where it is stopped: Ctrl-C and SIGTERM
 * give the write up, and the command ends with exit code 130. What killed commands left beside the place goes first.
 * Only the writing belongs in it: while a program computes without a pause, it hears no signal that it listens to.
 *
 * @param write passes the signal on to what writes
 */
export async function leaveNothing<Written>(
  place: string,
  write: (signal: AbortSignal) => Promise<Written>,
): Promise<Written> {
  await removeLeftovers(path.dirname(path.resolve(place)));
  const abort = new AbortController();
  const endListening = onStop(() => abort.abort());
  try {
    return await write(abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    process.stderr.write(`\ninkledger: stopped; nothing of ${place} was written\n`);
    process.exit(stoppedExitCode);
  } finally {
    endListening();
  }
}
