/** A block and its transactions, taken apart. */
export interface ParsedBlock {
  readonly header: Buffer;
  readonly transactions: readonly ParsedTransaction[];
  readonly size: number;
}

export interface ParsedTransaction {
  readonly version: number;
  readonly inputs: readonly ParsedInput[];
  readonly outputs: readonly ParsedOutput[];
  readonly lockTime: number;
  /** Without witnesses. */
  readonly bare: Buffer;
  readonly whole: Buffer;
}

export interface ParsedInput {
  /** Transaction hash and output number, 36 bytes. */
  readonly outpoint: Buffer;
  readonly script: Buffer;
  readonly sequence: number;
  readonly witness: readonly Buffer[];
}

export interface ParsedOutput {
  readonly value: bigint;
  readonly script: Buffer;
}

export function parseBlock(raw: Uint8Array): ParsedBlock {
  const reader = readerOf(Buffer.from(raw));
  const header = reader.take(80);
  const transactions = Array.from({ length: reader.count() }, () => parseTransaction(reader));
  if (reader.at() !== raw.length) throw new Error(`${raw.length - reader.at()} bytes after the last transaction`);
  return { header, transactions, size: raw.length };
}

/** A transaction alone. */
export function parseTransactionBytes(raw: Uint8Array): ParsedTransaction {
  return parseTransaction(readerOf(Buffer.from(raw)));
}

function parseTransaction(reader: ReturnType<typeof readerOf>): ParsedTransaction {
  const start = reader.at();
  const versionBytes = reader.take(4);
  const segregated = reader.peek() === 0;
  if (segregated && reader.take(2)[1] !== 1) throw new Error('unknown flag after the witness mark');
  const bodyFrom = reader.at();
  const inputs = Array.from({ length: reader.count() }, () => ({
    outpoint: reader.take(36),
    script: reader.take(reader.count()),
    sequence: reader.take(4).readUInt32LE(),
    witness: [] as Buffer[],
  }));
  const outputs = Array.from({ length: reader.count() }, () => ({
    value: reader.take(8).readBigUInt64LE(),
    script: reader.take(reader.count()),
  }));
  const bodyTo = reader.at();
  if (segregated) {
    for (const input of inputs) {
      const items = reader.count();
      for (let i = 0; i < items; i++) input.witness.push(reader.take(reader.count()));
    }
    if (inputs.every(({ witness }) => witness.length === 0)) throw new Error('witness mark without any witness');
  }
  const lockTimeBytes = reader.take(4);
  return {
    version: versionBytes.readInt32LE(),
    inputs,
    outputs,
    lockTime: lockTimeBytes.readUInt32LE(),
    bare: Buffer.concat([versionBytes, reader.slice(bodyFrom, bodyTo), lockTimeBytes]),
    whole: reader.slice(start, reader.at()),
  };
}

function readerOf(bytes: Buffer) {
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new Error(`the block ends inside ${length} bytes at ${at}`);
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    take,
    at: () => at,
    peek: () => bytes[at],
    slice: (from: number, to: number) => bytes.subarray(from, to),
    count(): number {
      const first = take(1)[0]!;
      if (first < 0xfd) return first;
      if (first === 0xfd) return take(2).readUInt16LE();
      if (first === 0xfe) return take(4).readUInt32LE();
      throw new Error('a count of eight bytes');
    },
  };
}
