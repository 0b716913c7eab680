import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What goes wrong: one call; that and every later write; or all at once, as when the process is killed. */
export type Failure = 'once' | 'full' | 'killed';

export interface FailurePlan {
  /** The call, from 1, with which it begins. */
  readonly at: number;
  readonly failure: Failure;
  readonly code: string;
}

/** No call of it fails. */
export const noFailure: FailurePlan = { at: 0, failure: 'once', code: '' };

type Call = (...args: never[]) => Promise<unknown>;

/** Calls that change what is on the disk. */
const changing = ['mkdir', 'open', 'rename', 'rm', 'rmdir', 'writeFile'] as const;
/** Those of them that a full disk still allows. */
const freeing: readonly string[] = ['rename', 'rm', 'rmdir'];

/**
 * Runs something while the file system fails as planned. A write that fails leaves half of its content. Flushing to the
 * disk is counted, but not done: it takes most of the time, and nothing here cuts the power.
 *
 * @returns how many calls it made that change what is on the disk
 */
export async function withFailures(plan: FailurePlan, run: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const attempt = async (name: string, made: () => Promise<unknown>, half = async () => {}) => {
    calls++;
    const fails =
      plan.failure === 'once'
        ? calls === plan.at
        : calls >= plan.at && (plan.failure === 'killed' || !freeing.includes(name));
    if (!fails) return made();
    if (calls === plan.at) await half();
    throw Object.assign(new Error(`${plan.code}: injected, ${name}`), { code: plan.code });
  };
  const real = { ...fs.promises };
  for (const name of changing) {
    const call = real[name] as Call;
    const failing = async (...args: never[]) => {
      const handle = await attempt(name, () => call(...args));
      return name === 'open' ? failingHandle(handle as fs.promises.FileHandle, attempt) : handle;
    };
    Object.assign(fs.promises, { [name]: failing });
  }
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    Object.assign(fs.promises, real);
    syncBuiltinESMExports();
  }
  return calls;
}

function failingHandle(
  handle: fs.promises.FileHandle,
  attempt: (name: string, made: () => Promise<unknown>, half?: () => Promise<void>) => Promise<unknown>,
): fs.promises.FileHandle {
  const write = handle.writeFile.bind(handle);
  return Object.assign(handle, {
    writeFile: (content: string | Uint8Array) =>
      attempt(
        'write',
        () => write(content),
        () => write(content.slice(0, content.length / 2)),
      ) as Promise<void>,
    sync: () => attempt('sync', async () => {}) as Promise<void>,
  });
}
