import { isOfBytes, kindOf } from './kind-of.ts';
import type { CleanOptions } from './pipeline.ts';

/** The values of options that have a few. */
export const CHOICES = {
  inputFormat: ['auto', 'text', 'html'],
  secondOpinion: ['auto', 'never', 'always'],
  prefer: ['precision', 'recall'],
} as const satisfies { [Name in keyof CleanOptions]?: readonly Required<CleanOptions>[Name][] };

const STRINGS = ['source', 'url', 'language', 'encoding'] as const satisfies readonly (keyof CleanOptions)[];

/**
 * Refuses a page or options that are none. A program without types would otherwise get a record that was made as if an option hadn't been
 * given, or without a limit.
 *
 * @param input what should be a page.
 * @param options what should be options.
 * @throws {TypeError} that names the first that is wrong.
 */
export function checkArguments(input: unknown, options: CleanOptions): void {
  if (typeof input !== 'string' && !isOfBytes(input)) {
    throw new TypeError(`the page must be a string or a Uint8Array, not ${kindOf(input)}`);
  }
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`the options must be an object, not ${kindOf(options)}`);
  }
  for (const name of STRINGS) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== 'string') {
      throw new TypeError(`${name} must be a string, not ${kindOf(value)}`);
    }
  }
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value: unknown = options[name as keyof typeof CHOICES];
    if (value !== undefined && !(choices as readonly unknown[]).includes(value)) {
      throw new TypeError(`${name} must be one of ${choices.join(', ')}, not ${shown(value)}`);
    }
  }
  const { maxInputSize, sites } = options;
  if (maxInputSize !== undefined && (typeof maxInputSize !== 'number' || Number.isNaN(maxInputSize))) {
    throw new TypeError(`maxInputSize must be a number of bytes, not ${shown(maxInputSize)}`);
  }
  if (sites !== undefined && (kindOf(sites?.prints) !== 'Uint32Array' || kindOf(sites.pages) !== 'Uint32Array')) {
    throw new TypeError('sites must be what readSites gives');
  }
}

/** A value as it would be typed, if it is short. */
function shown(value: unknown): string {
  return typeof value === 'string'
    ? JSON.stringify(value.slice(0, 100))
    : typeof value === 'number'
      ? `${value}`
      : kindOf(value);
}
