/** Bitcoin's CompactSize. */
export function variableLength(count: number): Uint8Array {
  if (count < 0xfd) return Uint8Array.of(count);
  const wide = count > 0xffff;
  const bytes = Buffer.alloc(wide ? 5 : 3);
  bytes[0] = wide ? 0xfe : 0xfd;
  if (wide) bytes.writeUInt32LE(count, 1);
  else bytes.writeUInt16LE(count, 1);
  return bytes;
}
