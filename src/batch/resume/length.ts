/** What runs leave on a disk is read as a stranger's: a damaged file may say anything. Whether a value can be a length in bytes. */
export function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
