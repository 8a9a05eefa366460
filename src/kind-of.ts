/**
 * What kind of value it is, in a word, of whatever realm: test runners have their own.
 *
 * @param value anything.
 * @returns for example `ArrayBuffer`, `Number`, `null`, `undefined`.
 */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

/** Whether a value is a Uint8Array. */
export function isOfBytes(value: unknown): value is Uint8Array {
  return kindOf(value) === 'Uint8Array';
}
