import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

/** `/2024/06/24/`, `/2024/jun/24/`, `/2024-06-24-`, `/20240624/`, `/2024/06/`. */
const DAY_IN_PATH = /[/_-](20\d\d|19\d\d)[/_-]?(\d\d?|[a-z]{3})[/_-]?(\d\d?)(?=[/_.-]|$)/;
const MONTH_IN_PATH = /\/(20\d\d|19\d\d)\/(\d\d)(?=\/)/;

/** Proposes what the page's address says: itself, and the date in its path. */
export function fromUrl(context: Context): Candidate[] {
  const found: Candidate[] = [];
  const { address, page, options } = context;
  for (const { rel, href } of page.head.links) {
    if (rel === 'canonical') found.push({ field: 'url', values: [href], source: 'link', weight: 0.9 });
    else if (rel === 'image_src') found.push({ field: 'image', values: [href], source: 'link', weight: 0.5 });
  }
  if (options.url) found.push({ field: 'url', values: [options.url], source: 'option', weight: 0.3 });
  const path = address?.pathname.toLowerCase() ?? '';
  const day = DAY_IN_PATH.exec(path);
  if (day) found.push({ field: 'published', values: [`${day[1]} ${day[2]} ${day[3]}`], source: 'url', weight: 0.6 });
  const month = MONTH_IN_PATH.exec(path);
  if (month) found.push({ field: 'published', values: [`${month[1]}-${month[2]}`], source: 'url', weight: 0.25 });
  return found;
}
