import type { Page } from '../../../page.ts';
import { isVoid } from '../body/shape.ts';

/** The fields that the head of every mail has, and how many of its lines archives show at least. */
const SENDER = /^(?:from|von|de|da|van|от)\s?:/i;
const SUBJECT_OR_DATE = /^(?:subject|date|sent|betreff|datum|asunto|fecha|objet|oggetto|onderwerp|тема|дата)\s?:/i;
const FIELD = /^\p{Alphabetic}[\p{Alphabetic}-]{0,30}\s?:/u;
const MIN_FIELDS = 3;

/**
 * Drops the head of a mail that an archive shows as a list above its text: whom it is from and to, when and on what.
 *
 * @param keep 1 for each block of the body; is changed.
 */
export function dropMailHead({ blocks }: Page, keep: Uint8Array): void {
  const first = blocks.findIndex((block) => keep[block.index] === 1 && !isVoid(block));
  let end = first;
  while (first >= 0 && blocks[end]?.kind === 'list-item' && FIELD.test(blocks[end]?.text ?? '')) end++;
  if (first < 0 || end - first < MIN_FIELDS) return;
  const fields = blocks.slice(first, end).map(({ text }) => text);
  if (fields.some((text) => SENDER.test(text)) && fields.some((text) => SUBJECT_OR_DATE.test(text)))
    keep.fill(0, first, end);
}
