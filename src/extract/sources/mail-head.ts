import type { Candidate } from '../candidate.ts';
import { posterName } from '../content/index.ts';
import type { Context } from '../context.ts';
import { findDates } from '../dates/find.ts';

/** What the fields of a mail's head are worth. */
const WEIGHT = 0.8;
/** How many blocks before and behind the body's start a head stands in, and its length, in UTF-16 units. */
const REACH = 4;
const MAX_HEAD = 4000;

const SENDER = /^(?:from|von|de|da|van|od|от):\s?(.{1,200})$/im;
const MOMENT = /^(?:date|sent|datum|gesendet|fecha|data|enviado|envoyé|verzonden|дата):\s?(.{1,200})$/im;
const SUBJECT = /^(?:subject|betreff|asunto|objet|oggetto|assunto|onderwerp|тема):\s?(.{1,300})$/im;
/** Proposes who sent a mail, when and on what, by the fields at its head: `From: Ann Lee <ann@…>`, `Date: Wed, 13 Mar 2019 …`. */
export function fromMailHead({ page, firstBody }: Context): Candidate[] {
  for (const { text, hidden } of page.blocks.slice(Math.max(0, firstBody - REACH), firstBody + REACH)) {
    if (hidden || text.length > MAX_HEAD || !text.includes('\n')) continue;
    const sender = SENDER.exec(text)?.[1];
    const date = findDates(MOMENT.exec(text)?.[1] ?? '', 'day-first')[0];
    if (sender === undefined || date === undefined) continue;
    const name = posterName(nameOf(sender));
    const subject = SUBJECT.exec(text)?.[1];
    return [
      ...(subject ? [{ field: 'title', values: [subject], source: 'visible', weight: WEIGHT } as const] : []),
      ...(name === null ? [] : [{ field: 'authors', values: [name], source: 'visible', weight: WEIGHT } as const]),
      { field: 'published', values: [date.iso], source: 'visible', weight: WEIGHT },
    ];
  }
  return [];
}

/** What stands before a sender's address, without the quotation marks around it. */
function nameOf(sender: string): string {
  const before = sender.split(/[<([]/, 1)[0] ?? '';
  const words = before.split(' ').filter((word) => !word.includes('@'));
  return words.join(' ').replaceAll('"', '').trim();
}
