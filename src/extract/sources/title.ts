/** What the title element says: the headline, and whose site it is on. */
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { pieces } from '../fields/title-pieces.ts';
import { plain, squash } from '../text.ts';

/** What stands between the name of a site and a country in its host. */
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'or', 'ne', 'go']);

const TITLE = 0.55;
/** A name is what the site is called, above who publishes it; the host itself only where nothing says more. */
const NAME = 0.75;
const HOST = 0.5;

/** Proposes the title element as the headline, and the part of it that the page's host is named after as the site. */
export function fromTitle({ page: { head }, address }: Context): Candidate[] {
  const title = plain(head.title ?? '');
  if (title === '') return [];
  const site = address === null ? null : siteIn(title, address.hostname);
  return [
    { field: 'title', values: [title], source: 'title', weight: TITLE },
    ...(site === null
      ? []
      : [{ field: 'site', values: [site], source: 'title', weight: site.includes('.') ? HOST : NAME } as const]),
  ];
}

/** The last or first part of a title that is the host, or its name without what stands around it: `Willow - Wikipedia` of en.wikipedia.org. */
function siteIn(title: string, hostname: string): string | null {
  const parts = pieces(title).map(({ text }) => text.trim());
  if (parts.length < 2) return null;
  const labels = hostname.split('.');
  const top = labels.length - (SECOND_LEVEL.has(labels.at(-2) ?? '') && labels.length > 2 ? 2 : 1);
  const name = (labels[top - 1] ?? '').replaceAll('-', '');
  const whole = labels.slice(top - 1).join('');
  const isSite = (part: string): boolean => [name, whole].includes(squash(part));
  return [parts.at(-1) as string, parts[0] as string].find(isSite) ?? null;
}
