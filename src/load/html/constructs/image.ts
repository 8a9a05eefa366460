import type { ImageFacts } from '../../../page.ts';
import type { LinkResolver } from '../links.ts';
import { following, PageElement } from '../parse/tree.ts';

/** Where scripts that load images late keep the address, best first. */
const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-url',
  'data-actualsrc',
  'data-lazyload',
  'data-image-src',
  'data-img-src',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** File names of the picture shown until the real one is loaded. */
const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|placeholder|spacer|pixel|transparent|loading|lazy|1x1|grey|gray)\.(?:gif|png|svg|jpe?g|webp)/i;

/** Longest side of an icon, in pixels. */
const MAX_ICON = 32;
const MAX_EMOJI = 16;
/** Shortest width of a picture that is as wide as a text, in pixels, and how many times its height that is at most: banners are flat, portraits high. */
const MIN_LARGE = 400;
const MAX_FLATNESS = 3;
/** What pictures of people beside what they wrote are called, or say. */
const AVATAR = /(?:^|[\s_-])(?:avatar|gravatar|userpic)(?:$|[\s_-])/i;
const AVATAR_ALT = /(?:^|\s)avatar(?:$|\s)/i;
const MAX_NAMES = 300;
/** Elements that icons are drawn in, besides pictures. */
const ICONS: ReadonlySet<string> = new Set(['i', 'span']);
/** Longest text that an icon stands for, in UTF-16 units. */
const MAX_ICON_TEXT = 40;
export const EMOJI = /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*$/u;

const MAX_SRCSET = 20_000;
const MAX_STYLE = 500;
/** What an inline style states of a side. */
const SIDES = { width: /(?:^|[;\s])width:\s?(\d{1,4}px)/i, height: /(?:^|[;\s])height:\s?(\d{1,4}px)/i } as const;

/**
 * Reads an image.
 *
 * @param img the `<img>`.
 * @param links resolves its address.
 * @returns its address and alternative text; null for an icon, for a dot that counts visitors, and for the picture of whoever wrote.
 */
export function readImage(img: PageElement, links: LinkResolver): ImageFacts | null {
  const { attribs } = img;
  if ((isSmall(sideOf(attribs, 'width')) && isSmall(sideOf(attribs, 'height'))) || isAvatar(img)) return null;
  const address = lazyAddress(img) ?? ownAddress(attribs.src) ?? fromPicture(img) ?? fromNoscript(img);
  return {
    src: address === null ? null : links.resolve(address),
    alt: saysNothing(attribs.alt, address) ? '' : (attribs.alt ?? ''),
    ...(isLarge(attribs) && { large: true }),
  };
}

/** A name that is for programs: one word that begins with signs that no word has. */
const IDENTIFIER = /^__\w+$/;

/** Whether an alternative text is what a tool puts where nobody wrote one: the name of the file, or that there is a caption. */
function saysNothing(alt: string | undefined, address: string | null): boolean {
  if (alt === undefined || alt.trim() === '' || address === null) return false;
  return (
    alt === address ||
    alt === 'Refer to caption' ||
    IDENTIFIER.test(alt) ||
    (alt.includes('.') && address.split(/[?#]/, 1)[0]?.endsWith(`/${alt}`) === true)
  );
}

/** Whether a picture is that of whoever wrote what stands beside it. */
function isAvatar({ attribs, parent }: PageElement): boolean {
  const names = `${attribs.class ?? ''} ${parent instanceof PageElement ? (parent.attribs.class ?? '') : ''}`;
  return AVATAR.test(names.slice(0, MAX_NAMES)) || AVATAR_ALT.test((attribs.alt ?? '').slice(0, MAX_NAMES));
}

/** What the icons in an element stand for, as they say themselves. */
export function iconText(element: PageElement): string {
  const texts: string[] = [];
  for (let node = element.firstChild; node !== null; node = following(node, element)) {
    if (!(node instanceof PageElement) || node.attribs['aria-hidden'] === 'true') continue;
    const { alt, 'aria-label': label, title } = node.attribs;
    const text = node.name === 'img' ? alt : ICONS.has(node.name) ? (label ?? title) : undefined;
    if (text !== undefined && text.length <= MAX_ICON_TEXT) texts.push(text);
  }
  return texts.join(' ');
}

/** The text that a small picture stands for in the text around it: an emoji. */
export function emojiOf({ attribs }: PageElement): string | null {
  const { alt = '' } = attribs;
  return alt.length <= MAX_EMOJI && EMOJI.test(alt) ? alt : null;
}

/** A side of a picture as its attribute states it, else its style. */
function sideOf(attribs: PageElement['attribs'], side: 'width' | 'height'): string | undefined {
  return attribs[side] ?? SIDES[side].exec((attribs.style ?? '').slice(0, MAX_STYLE))?.[1];
}

function isSmall(size: string | undefined): boolean {
  return size !== undefined && /^\d{1,2}(?:px)?$/.test(size) && Number.parseInt(size, 10) <= MAX_ICON;
}

function isLarge({ width, height }: PageElement['attribs']): boolean {
  const [wide, high] = [pixels(width), pixels(height)];
  return wide >= MIN_LARGE && (high === 0 || (wide > high && wide <= high * MAX_FLATNESS));
}

/** How many times as wide as high a picture is that draws a line across the page, and how high at most, in pixels. */
const BAR = { shape: 8, height: 20 };

/** Whether a picture is a line across the page. */
export function isBar({ attribs: { width, height } }: PageElement): boolean {
  const [wide, high] = [pixels(width), pixels(height)];
  return high > 0 && high <= BAR.height && wide >= MIN_LARGE && wide >= high * BAR.shape;
}

/** A size in pixels; 0 where none is stated. */
function pixels(size: string | undefined): number {
  return size !== undefined && /^\d{1,5}(?:px)?$/.test(size) ? Number.parseInt(size, 10) : 0;
}

function ownAddress(src: string | undefined): string | null {
  if (src === undefined || src.trim() === '' || src.startsWith('data:') || src.startsWith('blob:')) return null;
  return PLACEHOLDER.test(src.slice(-200)) ? null : src;
}

function lazyAddress(img: PageElement): string | null {
  for (const name of LAZY) {
    const value = img.attribs[name];
    if (value !== undefined && value !== '' && !value.startsWith('data:') && !value.startsWith('{')) return value;
  }
  return ownAddress(img.attribs.src) === null ? widestOf(img) : null;
}

function widestOf(element: PageElement): string | null {
  for (const name of LAZY_SETS) {
    const value = element.attribs[name];
    const widest = value === undefined ? null : widestCandidate(value);
    if (widest !== null) return widest;
  }
  return null;
}

/** The sources beside an image in a `<picture>`. */
function fromPicture(img: PageElement): string | null {
  if (img.parent?.type !== 'tag' || (img.parent as PageElement).name !== 'picture') return null;
  for (const child of (img.parent as PageElement).children) {
    const found =
      child.type === 'tag' && (child as PageElement).name === 'source' ? widestOf(child as PageElement) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The candidate of a `srcset` with the largest width or density. */
function widestCandidate(srcset: string): string | null {
  let best: string | null = null;
  let most = -1;
  for (const candidate of srcset.slice(0, MAX_SRCSET).split(/,\s+/)) {
    const [url = '', size = '1x'] = candidate.trim().split(/\s+/);
    const width = Number.parseFloat(size);
    if (url === '' || url.startsWith('data:') || !(width > most)) continue;
    best = url;
    most = width;
  }
  return best;
}

/** What a `<noscript>` right behind an image shows in its place. */
function fromNoscript(img: PageElement): string | null {
  let { next } = img;
  while (next !== null && !(next instanceof PageElement)) next = next.next;
  const shown = next?.name === 'noscript' ? firstImage(next) : null;
  return ownAddress(shown?.attribs.src);
}

/**
 * The image that a `<noscript>` shows where scripts would draw one.
 *
 * @param noscript the element.
 * @returns the `<img>`; null where there is none, or the image beside the element is the same one.
 */
export function imageWithoutScripts(noscript: PageElement): PageElement | null {
  const img = firstImage(noscript);
  if (img === null) return null;
  let { prev, next } = noscript;
  while (prev !== null && !(prev instanceof PageElement)) prev = prev.prev;
  while (next !== null && !(next instanceof PageElement)) next = next.next;
  if (next?.name === 'img' && (lazyAddress(next) ?? next.attribs.src) === img.attribs.src) return null;
  return prev !== null && (prev.name === 'img' || firstImage(prev) !== null) ? null : img;
}

/** The first image among an element's first children and theirs. */
function firstImage(element: PageElement, depth = 0): PageElement | null {
  for (const child of element.children.slice(0, 5)) {
    if (!(child instanceof PageElement)) continue;
    const found = child.name === 'img' ? child : depth < 2 ? firstImage(child, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}
