import type { ImageFacts } from '../../../page.ts';
import { parseUrl } from '../../../url.ts';
import { collapseWhitespace } from '../../../whitespace.ts';
import type { LinkResolver } from '../links.ts';
import { HEADING } from '../parse/tags.ts';
import { following, PageElement } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';

/** Where players, posts and maps that are made to be embedded have their address. */
const EMBEDDABLE = /\/(?:embed|player|plugins\/(?:video|post))(?:[/.?_-]|$)|^(?:player|embed)\.|^gist\.github\.com$/i;
/** Frames of those addresses that hold nothing to see. */
const UNSEEN = /\/(?:ads?|comments?|forms?|signup|subscribe|newsletter|recaptcha|consent)(?:[/.?_-]|$)/i;

/** What a frame that shows data says that it is, to who can't see it. */
const CHART = /\b(?:chart|graph|map|table|diagram)\b/i;

/** Elements of players that are loaded on a click, and the page of the video that they name. */
const LATE_PLAYERS = new Map([
  ['lite-youtube', 'https://www.youtube.com/watch?v='],
  ['lite-vimeo', 'https://vimeo.com/'],
  ['amp-youtube', 'https://www.youtube.com/watch?v='],
  ['amp-vimeo', 'https://vimeo.com/'],
]);

/** What a player's address says that it plays, and the page that shows the same. */
const PAGES: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?![\w-])/i,
    'https://www.youtube.com/watch?v=',
  ],
  [
    /^https?:\/\/platform\.(?:twitter|x)\.com\/embed\/Tweet\.html\?(?:[^#]{0,2000}&)?id=(\d{1,20})/i,
    'https://x.com/i/status/',
  ],
  [/^https?:\/\/gist\.github\.com\/((?:[\w-]{1,50}\/)?[0-9a-f]{5,40})\.js/i, 'https://gist.github.com/'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d{1,20})/i, 'https://vimeo.com/'],
];

/** Words of titles that name no more than the kind of thing or where it comes from. */
const NOTHING_SAID = new Set(
  (
    'youtube vimeo twitter instagram facebook tiktok spotify soundcloud video audio media post tweet x external third ' +
    'party embed embedded embeddable player iframe frame content widget'
  ).split(' '),
);

/** Where the element of a post states its address. */
const POST_ADDRESSES = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-href', 'cite'];

const MAX_TITLE = 300;

/**
 * Reads what a page embeds: a video, a sound, a post, a map.
 *
 * @param element an `<iframe>`, `<embed>`, `<video>` or `<audio>`.
 * @param links resolves its address.
 * @returns its address and title; null for a frame that is none of these, such as an advertisement, and for what has no address.
 */
export function readEmbed(element: PageElement, links: LinkResolver): ImageFacts | null {
  const { name, attribs } = element;
  const isFrame = name === 'iframe' || name === 'embed' || name === 'amp-iframe';
  const source = lateAddress(element) ?? address(element) ?? (isFrame ? null : firstSource(element));
  const href = source === null ? null : links.resolve(source.startsWith('//') ? `https:${source}` : source);
  const outer = href === null ? null : parseUrl(href, 'https://page.invalid/');
  if (outer === null) return null;
  const inner = isFrame ? framedIn(outer) : null;
  const url = inner ?? outer;
  if (isFrame && !isEmbeddable(url) && !CHART.test(attribs['aria-label'] ?? '')) return null;
  const title = collapseWhitespace(
    (attribs.title ?? attribs['aria-label'] ?? attribs.playlabel ?? '').slice(0, MAX_TITLE),
  );
  return {
    src: null,
    alt: saysSomething(title) ? title : '',
    embed: pageOf(inner?.href ?? href ?? ''),
    ...(name === 'audio' && { sound: true }),
  };
}

/**
 * Reads a post of another site of which the page has only a link.
 *
 * @param element around the link, which states the post's address.
 * @returns its address, and what the last line says of it; null where there is no address.
 */
export function readPost(element: PageElement, links: LinkResolver): ImageFacts | null {
  const stated = POST_ADDRESSES.map((name) => element.attribs[name]).find((value) => value !== undefined) ?? '';
  const href = links.resolve(stated.split('?', 1)[0] ?? '');
  if (href === null) return stated === '' && element.name === 'blockquote' ? readCard(element, links) : null;
  const last = element.children.findLast((child) => child instanceof PageElement);
  return { src: null, alt: last instanceof PageElement ? leadingText(last) : '', embed: href };
}

/** What the title on a card is called, and how many nodes of a card are looked at for it. */
const CARD_TITLE = /(?:^|[\s_-])title(?:$|\s)/i;
const MAX_CARD_NODES = 50;

/**
 * Reads a card that shows another page: a link around its title, what it says and pictures, or a box whose title is a link.
 *
 * @param element the link or the box.
 * @returns its address and title; null for what isn't laid out as a card.
 */
export function readCard(element: PageElement, links: LinkResolver): ImageFacts | null {
  const title = nodesIn(element).find(isCardTitle) ?? (element.name === 'a' ? undefined : firstLink(element));
  if (title === undefined) return null;
  const link = element.name === 'a' ? element : (firstLink(title) ?? linkAround(title, element));
  const href = links.resolve(link?.attribs.href ?? '');
  return href === null ? null : { src: null, alt: leadingText(title), embed: href };
}

function isCardTitle(node: PageElement): boolean {
  const isTitle = (node.bits & HEADING) !== 0 || node.name === 'strong' || CARD_TITLE.test(node.attribs.class ?? '');
  return isTitle && leadingText(node) !== '';
}

function firstLink(element: PageElement): PageElement | undefined {
  return [element, ...nodesIn(element)].find(({ name, attribs }) => name === 'a' && attribs.href !== undefined);
}

function linkAround(title: PageElement, card: PageElement): PageElement | undefined {
  let at = title.parent;
  while (at instanceof PageElement && at !== card && at.name !== 'a') at = at.parent;
  return at instanceof PageElement && at !== card ? at : undefined;
}

/** The elements of a card, in order. */
function nodesIn(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  let node: ReturnType<typeof following> = element.firstChild;
  for (let seen = 0; node !== null && seen < MAX_CARD_NODES; seen++) {
    if (node instanceof PageElement) found.push(node);
    node = following(node, element);
  }
  return found;
}

/** Where the page of a video is that is loaded on a click. */
function lateAddress({ name, attribs }: PageElement): string | null {
  const page = LATE_PLAYERS.get(name);
  const video = attribs.videoid ?? attribs['data-videoid'] ?? '';
  return page === undefined || !/^[\w-]{1,20}$/.test(video) ? null : page + video;
}

function saysSomething(title: string): boolean {
  return title
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word !== '' && !NOTHING_SAID.has(word));
}

function isEmbeddable({ hostname, pathname }: URL): boolean {
  return (EMBEDDABLE.test(pathname) || EMBEDDABLE.test(hostname)) && !UNSEEN.test(pathname);
}

/** What a frame shows that is made to show any other: the address in its own that can be embedded. */
function framedIn({ searchParams }: URL): URL | null {
  const framed = parseUrl(searchParams.get('src') ?? '');
  return framed !== null && /^https?:$/.test(framed.protocol) && isEmbeddable(framed) ? framed : null;
}

/** Late-loading frames keep their address aside and state none, or an empty page's. */
function address({ attribs }: PageElement): string | null {
  for (const value of [attribs.src, attribs['data-src'], attribs['data-lazy-src']])
    if (value !== undefined && value.trim() !== '' && !/^(?:about|blob|data|javascript):/i.test(value.trim()))
      return value.trim();
  return null;
}

function firstSource(media: PageElement): string | null {
  for (const child of media.children) {
    const found = child instanceof PageElement && child.name === 'source' ? address(child) : null;
    if (found !== null) return found;
  }
  return null;
}

function pageOf(href: string): string {
  for (const [player, page] of PAGES) {
    const played = player.exec(href)?.[1];
    if (played !== undefined) return page + played;
  }
  return href;
}
