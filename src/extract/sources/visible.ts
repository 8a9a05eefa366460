import type { Block, BlockField, JudgedPage, Verdict } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { withoutSign } from '../content/index.ts';
import type { Context } from '../context.ts';
import { fold } from '../text.ts';

/** How far a field that strip found is to be trusted. */
const FIELD_WEIGHTS: Readonly<Partial<Record<BlockField, readonly [Field, number]>>> = {
  title: ['title', 0.9],
  subtitle: ['subtitle', 0.9],
  section: ['section', 0.6],
  tags: ['tags', 0.6],
  site: ['site', 0.6],
};

/** What strip's headline is worth in a dump that states another: not all that is saved of a page has its headline in it. */
const UNLIKE_STATED = 0.5;

const BODY_IMAGE = 0.3;

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** Proposes what strip found, the page's headings, and its first image. */
export function fromVisible(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, verdict] of context.page.verdicts.entries()) {
    if (verdict.verdict !== 'field') continue;
    const claim = FIELD_WEIGHTS[verdict.field];
    if (claim?.[0] === 'tags') {
      // The blocks of one list are read with its first.
      const isFirst = !isTags(context.page.verdicts[index - 1]);
      if (isFirst)
        found.push({ field: 'tags', values: tagsFrom(index, context.page), source: 'visible', weight: claim[1] });
      continue;
    }
    const block = context.page.blocks[index];
    if (!claim || !block || block.text === '') continue;
    // In a dump, what stands above the headline that was found belongs to another, which the page's frame has.
    if (claim[0] === 'subtitle' && context.isSearched && index < context.anchor) continue;
    // In a dump the headline is found among all lines, strip's included.
    if (claim[0] === 'title' && context.isSearched) continue;
    const isUnlike = claim[0] === 'title' && context.isDump && isUnlikeStated(block.text, context);
    const values = claim[0] === 'section' ? firstOfSections(block) : [];
    found.push({
      field: claim[0],
      values: values.length > 0 ? values : [claim[0] === 'title' ? withoutSign(block) : oneLine(block.text)],
      source: 'visible',
      weight: isUnlike ? UNLIKE_STATED : claim[1],
    });
  }
  for (const { block, text, weight } of context.headlines) {
    const verdict = context.page.verdicts[block];
    const isField = !context.isSearched && verdict?.verdict === 'field' && verdict.field !== 'title';
    if (!isField) found.push({ field: 'title', values: [text], source: 'visible', weight });
  }
  found.push(...bodyImage(context));
  return found;
}

/** Whether a line shares less than half of its words, or of theirs, with each title that a dump states. */
function isUnlikeStated(text: string, { page }: Context): boolean {
  const own = new Set(fold(text).split(' '));
  const titles = page.head.meta
    .filter(({ name }) => name === 'og:title')
    .map(({ content }) => fold(content).split(' '));
  return (
    titles.length > 0 &&
    titles.every((title) => title.filter((word) => own.has(word)).length * 2 < Math.min(own.size, title.length))
  );
}

const isTags = (verdict: Verdict | undefined): boolean => verdict?.verdict === 'field' && verdict.field === 'tags';

/** The tags of blocks in a row, as the items of a list are. Where some are links, a block without any is their label, and so is a heading. */
function tagsFrom(first: number, { blocks, verdicts }: JudgedPage): string[] {
  let end = first;
  while (isTags(verdicts[end])) end++;
  const row = blocks.slice(first, end);
  const linked = row.flatMap(tagsOf);
  if (linked.length > 0) return linked;
  const items = row.filter(({ kind }) => kind !== 'heading');
  return (items.length > 0 ? items : row).map(({ text }) => oneLine(text));
}

/** The tags of a line that links each of them. */
function tagsOf(block: Block | undefined): string[] {
  const linked = block?.inlines.filter((run) => run.href !== undefined) ?? [];
  return linked.map((run) => oneLine(run.text).trim()).filter((tag) => tag !== '');
}

/** The first of several sections whose links stand against each other, which in the line's text are one word. */
function firstOfSections({ inlines }: Block): string[] {
  const [first, second] = inlines;
  const isApart = first?.href !== undefined && second?.href !== undefined && first.href !== second.href;
  return isApart && !/\s$/.test(first.text) && !/^\s/.test(second.text) ? [first.text] : [];
}

/** The first image in or right before the body. */
function bodyImage(context: Context): Candidate[] {
  const { blocks, verdicts } = context.page;
  for (let index = Math.max(0, context.firstBody - 3); index <= context.lastBody; index++) {
    const block = blocks[index];
    const verdict = verdicts[index];
    // Beside the names of who wrote are their portraits.
    const isShown = verdict?.verdict === 'body' || (verdict?.verdict === 'field' && verdict.field !== 'byline');
    if (block?.image?.src && isShown) {
      return [{ field: 'image', values: [block.image.src], source: 'visible', weight: BODY_IMAGE }];
    }
  }
  return [];
}
