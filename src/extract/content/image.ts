import { addAround, figureAround, isInside } from '../../containers.ts';
import type { Block, Container, JudgedPage } from '../../page.ts';
import type { RecordBlock, RecordInline } from '../../record.ts';
import { isSafeUrl } from '../../safe-url.ts';
import { parseUrl } from '../../url.ts';
import { buildInlines } from './inlines.ts';

/**
 * Finds which captions belong to which image: a caption next to an image is its caption. Between two images it belongs
 * to the one that shares more of its containers (a figure holds both), or else to the one before. A caption that was
 * dropped as one, for want of an image, is kept after all where the block beside it is a kept image.
 *
 * @param page a page after strip.
 * @returns for each image with captions, the captions in order.
 */
export function tieCaptions(page: JudgedPage): Map<Block, Block[]> {
  const { containers } = page;
  const body = page.blocks.filter((block) => isBody(page, block) || isNearImage(page, block));
  const tied = new Map<Block, Block[]>();
  for (let first = 0; first < body.length; first++) {
    if (body[first]?.kind !== 'caption') continue;
    let end = first;
    while (body[end]?.kind === 'caption') end++;
    for (const caption of body.slice(first, end)) {
      const [before, after] = [body[first - 1], body[end]].map((beside) =>
        beside?.kind === 'image' &&
        ![body[first - 1], body[end]].some((other) => isOfOther(caption, beside, other, containers))
          ? beside
          : undefined,
      );
      const image = before && after ? nearer(caption, before, after, containers) : (before ?? after);
      if (image) tied.set(image, [...(tied.get(image) ?? []), caption]);
    }
    first = end;
  }
  return tied;
}

/** An image, or what is embedded in its place, and its caption. One with neither source, text nor caption is nothing. */
export function image(block: Block, captions: readonly Block[]): RecordBlock[] {
  const src = block.image?.src ?? null;
  const alt = block.image?.alt ?? block.text;
  const runs = captions.flatMap((caption, i) => [
    { text: isOfOuterFigure(caption, captions[i - 1]) ? '\n' : ' ' },
    ...caption.inlines,
  ]);
  const caption = buildInlines(runs);
  const embed = block.image?.embed;
  if (embed !== undefined) return link(embed, embedTitle(block), caption);
  const safe = src !== null && isSafeUrl(src) ? src.trim() : null;
  if (safe === null && alt === '' && caption.length === 0) return [];
  return [{ type: 'image', src: safe, alt, caption: caption.length > 0 ? caption : null }];
}

/** Whether a caption is that of a figure around the one that the caption before it belongs to. */
function isOfOuterFigure({ origin }: Block, before: Block | undefined): boolean {
  if (before === undefined || !('path' in origin) || !('path' in before.origin)) return false;
  const figure = origin.path.slice(0, origin.path.lastIndexOf('>') + 1);
  const inner = before.origin.path;
  return figure !== '' && inner.startsWith(figure) && /(?:^|>)figure:/.test(inner.slice(figure.length));
}

/** The captions of kept images: structure of the body, whatever strip said of them. */
export function tiedCaptions(page: JudgedPage): Set<Block> {
  return new Set([...tieCaptions(page).values()].flat());
}

function isBody({ verdicts }: JudgedPage, block: Block): boolean {
  return verdicts[block.index]?.verdict === 'body';
}

function isNearImage(page: JudgedPage, block: Block): boolean {
  const verdict = page.verdicts[block.index];
  if (block.kind !== 'caption' || verdict?.verdict !== 'dropped' || verdict.reason !== 'caption') return false;
  return [page.blocks[block.index - 1], page.blocks[block.index + 1]].some(
    (beside) => beside?.kind === 'image' && isBody(page, beside),
  );
}

/** What can't be shown is a link with its title, or else the name of where it is; its caption follows. */
function link(href: string, title: string, caption: readonly RecordInline[]): RecordBlock[] {
  if (!isSafeUrl(href)) return [];
  const below = caption.length > 0 ? [{ text: '\n' }, ...caption] : [];
  return [{ type: 'paragraph', content: buildInlines([{ text: title, href }, ...below]) }];
}

/** What an embed is called: its title, or else the name of its file or of where it is; the block's text for any other block. */
export function embedTitle({ image, text }: Block): string {
  const title = image?.alt ?? text;
  const href = image?.embed;
  if (title !== '' || href === undefined) return title;
  return fileName(href) || (parseUrl(href)?.hostname.replace(/^www\./, '') ?? href);
}

function fileName(href: string): string {
  const path = href.slice(0, 1000).split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^[\w%.-]+\.(?:mp[34]|m4[av]|webm|og[agv]|mov|wav|flac)$/i.test(name) ? name : '';
}

/** Whether a caption is that of a figure which holds a table or code, and not the image. */
function isOfOther(caption: Block, image: Block, other: Block | undefined, containers: readonly Container[]): boolean {
  if (other?.kind !== 'table' && other?.kind !== 'code') return false;
  const figure = figureAround(containers, caption.container);
  return figure > 0 && isInside(containers, other.container, figure) && !isInside(containers, image.container, figure);
}

function nearer(caption: Block, before: Block, after: Block, containers: readonly Container[]): Block {
  const around = new Set<number>();
  addAround(around, containers, caption.container);
  // A container's index is larger than its parent's, so the innermost shared one has the largest.
  const shared = (image: Block) => {
    let at = image.container;
    while (at >= 0 && !around.has(at)) at = containers[at]?.parent ?? -1;
    return at;
  };
  return shared(after) > shared(before) ? after : before;
}
