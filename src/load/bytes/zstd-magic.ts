/** What a frame of Zstandard begins with (RFC 8878, 3.1.1). */
export const FRAME = 0xfd2fb528;

/** What a frame that holds something else begins with; its last four bits are anything (RFC 8878, 3.1.2). */
const SKIPPABLE = 0x184d2a50;

/** Whether a frame that begins so is skipped. */
export function isSkippable(magic: number): boolean {
  return (magic & 0xfffffff0) >>> 0 === SKIPPABLE;
}

/** Whether the bytes begin like Zstandard. */
export function isZstd(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const magic = Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0);
  return magic === FRAME || isSkippable(magic);
}
