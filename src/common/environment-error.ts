/**
 * Something that the machine did not allow: a full disk, a folder that may not be written, another run that is at work.
 * Nothing is wrong with what the user gave. It is reported as one line, exit code 3.
 */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'the quota of the disk is used up: make room',
  EROFS: 'the disk is read-only: choose another folder',
  EACCES: 'permission denied: check the permissions of the file and of its folder',
  EPERM: 'the system does not permit it: check the permissions of the file and of its folder',
  EMFILE: 'too many open files: raise the limit (ulimit -n)',
  ENFILE: 'too many open files on this machine: close some programs',
  EIO: 'the disk could not be read or written: check it',
  ESTALE: 'the network disk lost the file: check that it is mounted',
};

/**
 * What a person can do about an error of the file system; undefined where the error is of another kind.
 *
 * @param file what was to be written or read; the error's own path unless told
 */
export function asEnvironmentError(error: unknown, file?: string): EnvironmentError | undefined {
  if (error instanceof EnvironmentError) return error;
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const remedy = code === undefined ? undefined : remedies[code];
  if (remedy === undefined) return undefined;
  const place = file ?? path;
  return new EnvironmentError(`${place === undefined ? '' : `${place}: `}${remedy} (${code})`);
}
