import { webAddress } from '../../../url.ts';
import type { PageText } from '../../utf8-text.ts';

/** How far into a page its saver's comment ends at the latest, and how long it is, in UTF-16 units. */
const SPAN = 4096;
const MAX_COMMENT = 1000;

/** What such a comment says; others tell where a template was downloaded from. */
const SAYS_SO = /\b(?:saved from|page saved with|mirrored from)\b/i;
const ADDRESS = /https?:\/\/[^\s<>"']{4,2000}/i;
/** An address without its scheme: `Mirrored from harbour.example/news by HTTrack`. */
const BARE_ADDRESS = /\bfrom ([\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:\/[^\s<>"']{0,2000})?) by\b/i;
/** What stands before the moment, behind the address, and what behind it. */
const BEFORE_MOMENT = /\bdate: ?|\bat |\], ?/;
const BEHIND_MOMENT = /[\n(]| using\b/;

/** Where a page was saved from, and when, as far as whatever saved it says so. */
export interface SavedFrom {
  readonly url: string | null;
  /** As it is written. */
  readonly moment: string | null;
}

/**
 * Reads what programs that save pages write at the top: browsers (`saved from url=…`), extensions, mirroring programs.
 *
 * @param html the page's text.
 */
export function readSavedFrom(html: PageText): SavedFrom {
  const begin = html.slice(0, SPAN);
  for (let at = begin.indexOf('<!--'); at >= 0; at = begin.indexOf('<!--', at + 1)) {
    const end = begin.indexOf('-->', at);
    if (end < 0) break;
    const comment = begin.slice(at + '<!--'.length, end);
    if (comment.length > MAX_COMMENT || !SAYS_SO.test(comment)) continue;
    const found = ADDRESS.exec(comment) ?? BARE_ADDRESS.exec(comment);
    if (found === null) continue;
    const [whole, bare] = found;
    const url = webAddress(bare === undefined ? whole : `https://${bare}`);
    if (url !== null) return { url, moment: momentIn(comment.slice(found.index + whole.length)) };
  }
  return { url: null, moment: null };
}

function momentIn(rest: string): string | null {
  const before = BEFORE_MOMENT.exec(rest);
  if (before === null) return null;
  const [moment = ''] = rest.slice(before.index + before[0].length).split(BEHIND_MOMENT, 1);
  return moment.trim();
}
