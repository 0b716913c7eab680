import { once } from 'node:events';

/** Writes text to standard output bit by bit, no faster than it is taken. Ends where the reader stops reading. */
export async function writeParts(parts: Iterable<string>): Promise<void> {
  if (!process.stdout.listeners('error').includes(endQuietly)) process.stdout.on('error', endQuietly);
  for (const part of parts) {
    if (!process.stdout.write(part)) await once(process.stdout, 'drain');
  }
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
