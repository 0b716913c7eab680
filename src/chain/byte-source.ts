import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../common/error.ts';

/** Bytes that can be read from any place. */
export interface ByteSource {
  /** For messages. */
  readonly name: string;
  readonly size: number;
  /** The bytes from `offset` on, cut at the end: valid until the next call. */
  read(offset: number, length: number): Uint8Array;
}

/** Bytes in memory, as they are. */
export function memorySource(bytes: Uint8Array, name = 'input'): ByteSource {
  // Subarrays of a Buffer are Buffers, which take several times as long to make.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return { name, size: bytes.length, read: (offset, length) => plain.subarray(offset, offset + length) };
}

/**
 * Opens files one at a time: the one read last stays open, so that thousands can be sources. The bytes read share one
 * buffer.
 */
export function fileSources(): {
  /** @param key repeated over the whole file, its bytes are added to the file's modulo 2: Bitcoin Core's `xor.dat` */
  open(path: string, key?: Uint8Array): ByteSource;
  close(): void;
} {
  let current: { readonly path: string; readonly descriptor: number } | undefined;
  let space = new Uint8Array(1 << 16);

  function close(): void {
    if (current !== undefined) closeSync(current.descriptor);
    current = undefined;
  }

  function descriptorOf(path: string): number {
    if (current?.path === path) return current.descriptor;
    close();
    current = { path, descriptor: openFile(path) };
    return current.descriptor;
  }

  return {
    open(path, key) {
      const { size } = fstatSync(descriptorOf(path));
      return {
        name: path,
        size,
        read(offset, length) {
          const wanted = Math.max(0, Math.min(length, size - offset));
          if (space.length < wanted) space = new Uint8Array(2 * wanted);
          const bytes = space.subarray(0, wanted);
          readFully(descriptorOf(path), bytes, offset, path);
          if (key !== undefined) unmask(bytes, key, offset);
          return bytes;
        },
      };
    },
    close,
  };
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EACCES: 'the file may not be read: check its permissions',
    };
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    throw reason === undefined ? error : new InputError(reason, { file: path });
  }
}

function readFully(descriptor: number, bytes: Uint8Array, offset: number, file: string): void {
  for (let done = 0; done < bytes.length; ) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, offset + done);
    if (count === 0) throw new InputError('the file got shorter while it was read', { file, byte: offset + done });
    done += count;
  }
}

function unmask(bytes: Uint8Array, key: Uint8Array, offset: number): void {
  for (let i = 0; i < bytes.length; i++) bytes[i] ^= key[(offset + i) % key.length];
}
