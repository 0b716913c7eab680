let scratch = Buffer.alloc(2 ** 16);
let units = new Uint16Array(scratch.buffer, scratch.byteOffset, scratch.length / 2);

/**
 * The UTF-16 code units of a text, in an array that the next call overwrites: only as many as the text is long are its.
 * Reading them from a typed array takes the same short time however the engine holds the string (sliced, joined, in one
 * byte or two a unit); reading them from the string one by one does not.
 */
export function codeUnits(text: string): Uint16Array {
  if (text.length > units.length) {
    scratch = Buffer.alloc(2 ** Math.ceil(Math.log2(text.length * 2)));
    units = new Uint16Array(scratch.buffer, scratch.byteOffset, scratch.length / 2);
  }
  scratch.write(text, 'utf16le');
  return units;
}
