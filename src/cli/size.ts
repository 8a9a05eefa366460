const SIZE = /^(\d{1,15}(?:\.\d{1,6})?)([kmgt]?)(?:i?b)?$/i;
const UNITS = ['', 'k', 'm', 'g', 't'];

/**
 * Reads a size such as `500K`, `64M`, `1.5GB` or plain bytes. Units are powers of 1024.
 *
 * @param text what was given.
 * @returns whole bytes, or null when the text is no size or is below one byte.
 */
export function parseSize(text: string): number | null {
  const match = SIZE.exec(text.trim());
  if (match?.[1] === undefined) return null;
  const bytes = Math.floor(Number(match[1]) * 1024 ** UNITS.indexOf((match[2] ?? '').toLowerCase()));
  return bytes >= 1 && Number.isSafeInteger(bytes) ? bytes : null;
}

/**
 * Writes a size with the largest unit that divides it.
 *
 * @param bytes a whole number.
 * @returns for example `64M`; bytes without a unit when none fits.
 */
export function formatSize(bytes: number): string {
  let unit = 0;
  let amount = bytes;
  for (; amount > 0 && amount % 1024 === 0 && unit < UNITS.length - 1; unit++) amount /= 1024;
  return `${amount}${UNITS[unit]?.toUpperCase()}`;
}
