import type { Reason, Verdict } from '../page.ts';

/** Reasons of blocks that speak of other things than this article: their names and dates aren't its own. */
const FOREIGN: ReadonlySet<Reason> = new Set([
  'related',
  'comments',
  'advertisement',
  'newsletter',
  'legal',
  'cookies',
]);

/** Whether a block was dropped as being about something else than this article. */
export function isForeign(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === 'dropped' && FOREIGN.has(verdict.reason);
}
