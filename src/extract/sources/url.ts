import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

/** A day as paths hold it: `/2024/06/24/`, `/2024/jun/24/`, `/2024-06-24-`, `/20240624/`. */
const DAYS = [
  /\/((?:19|20)\d\d)\/(\d\d?)\/(\d\d?)(?=[/_.-]|$)/,
  /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d\d?)(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d\d)[-_](\d\d)[-_](\d\d)(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/,
];

/** A month: `/2024/06/`. */
const MONTH = /\/((?:19|20)\d\d)[/-](\d\d)(?=\/)/;

const WEIGHT = { canonical: 0.9, option: 0.3, imageLink: 0.5, day: 0.6, month: 0.25 } as const;

/** The date in a path, as a text that dates are read from. */
function dateInPath(path: string): { value: string; weight: number } | null {
  for (const pattern of DAYS) {
    const [, year, month, day] = pattern.exec(path) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const isNumber = /^\d/.test(month);
    if (isNumber && (Number(month) > 12 || Number(day) > 31)) continue;
    return { value: isNumber ? `${year}-${month}-${day}` : `${day} ${month} ${year}`, weight: WEIGHT.day };
  }
  const [, year, month] = MONTH.exec(path) ?? [];
  return year === undefined || Number(month) > 12 ? null : { value: `${year}-${month}`, weight: WEIGHT.month };
}

/** Proposes what the page's address says: itself, and the date in its path. */
export function fromUrl(context: Context): Candidate[] {
  const found: Candidate[] = [];
  const { address, page, options } = context;
  for (const { rel, href } of page.head.links) {
    if (rel === 'canonical') found.push({ field: 'url', values: [href], source: 'link', weight: WEIGHT.canonical });
    else if (rel === 'image_src') {
      found.push({ field: 'image', values: [href], source: 'link', weight: WEIGHT.imageLink });
    }
  }
  if (options.url) found.push({ field: 'url', values: [options.url], source: 'option', weight: WEIGHT.option });
  const date = dateInPath(address?.pathname.toLowerCase().slice(0, 500) ?? '');
  if (date) found.push({ field: 'published', values: [date.value], source: 'url', weight: date.weight });
  return found;
}
