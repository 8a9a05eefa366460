import { load } from '../../src/load/index.ts';
import type { JudgedPage, Page } from '../../src/page.ts';
import { strip } from '../../src/strip/index.ts';

/** Loads and judges a page, without a second opinion. */
export async function judge(input: string, inputFormat: 'text' | 'html' = 'text'): Promise<JudgedPage> {
  return strip(await load(input, { inputFormat }), { secondOpinion: 'never' });
}

/** What was said of the block that begins with `start`: `body`, `field:title`, `dropped:related`; null for no such block. */
export function verdictOf(page: JudgedPage, start: string): string | null {
  const index = page.blocks.findIndex(({ text }) => text.startsWith(start));
  const verdict = page.verdicts[index];
  if (!verdict) return null;
  if (verdict.verdict === 'field') return `field:${verdict.field}`;
  return verdict.verdict === 'dropped' ? `dropped:${verdict.reason}` : 'body';
}

/** Texts of the body's blocks. */
export function bodyOf(page: JudgedPage): string[] {
  return page.blocks.filter((_, i) => page.verdicts[i]?.verdict === 'body').map(({ text }) => text);
}

/** A page of plain paragraphs. */
export async function pageOf(lines: readonly string[]): Promise<Page> {
  return load(lines.join('\n\n'), { inputFormat: 'text' });
}

/** Five paragraphs about one thing, each long enough to be prose beyond doubt. */
export const STORY = [
  'The harbour master of Tolm has closed the eastern mole to walkers after a winter storm took away forty metres of its parapet, and nobody knows yet who will pay for it.',
  'Engineers who went out by boat on Thursday found two more cracks below the waterline, one of them wide enough for a seal to swim through, as one of them told the council.',
  'The mole was built in 1911 from granite that the quarry at Hestholm no longer has, so the new stones will have to be cut abroad and brought in by barge when the sea allows.',
  'Fishermen say that the gap lets the swell run straight into the inner basin, where three boats have broken their moorings since Sunday and a fourth has sunk at its berth.',
  'The council will meet again next week to decide on a loan. Until then a rope and a watchman keep the curious away from the edge, with mixed success at the weekend.',
] as const;
