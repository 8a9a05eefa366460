/** What a person says about one page. */
import type { PageKind } from '../page.ts';

/** Fields as a person says they are; what is missing is as it was. */
export interface FieldFixes {
  readonly kind?: PageKind;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
}

export interface Correction {
  /** By index of the block: where it belongs. */
  readonly flips: Readonly<Record<number, 'body' | 'dropped'>>;
  readonly fields: FieldFixes;
  /** The person looked at the whole page and found it right, as corrected. */
  readonly checked: boolean;
}

export const NO_CORRECTION: Correction = { flips: {}, fields: {}, checked: false };

/** Whether there is anything in a correction to export. */
export function says({ flips, fields, checked }: Correction): boolean {
  return checked || Object.keys(flips).length > 0 || Object.keys(fields).length > 0;
}
