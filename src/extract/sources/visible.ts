import type { Block, BlockField } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { type Context, STRIP_TITLE } from '../context.ts';
import { countSpaced, fold } from '../text.ts';

/** How far a field that strip found is to be trusted. */
const FIELD_WEIGHTS: Readonly<Partial<Record<BlockField, readonly [Field, number]>>> = {
  title: ['title', 0.9],
  subtitle: ['subtitle', 0.9],
  section: ['section', 0.6],
  tags: ['tags', 0.6],
  site: ['site', 0.6],
};

/** What a dump's first line is worth when a later line says the same, or its beginning. */
const REPEATED_LINE = 0.95;
/** How far the repetition can be, in blocks, and how long it is at least, in UTF-16 units and words. */
const REPEAT_REACH = 400;
const MIN_TITLE = 12;
const MIN_TITLE_WORDS = 3;
const MAX_TITLE = 400;

const BODY_IMAGE = 0.3;

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** Proposes what strip found, the page's headings, and its first image. */
export function fromVisible(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, verdict] of context.page.verdicts.entries()) {
    if (verdict.verdict !== 'field') continue;
    const claim = FIELD_WEIGHTS[verdict.field];
    const text = context.page.blocks[index]?.text ?? '';
    if (!claim || text === '') continue;
    const isUnvouched = claim[0] === 'title' && context.page.head.title === null;
    const weight = isUnvouched ? STRIP_TITLE : claim[1];
    found.push({ field: claim[0], values: [oneLine(text)], source: 'visible', weight });
  }
  for (const { block, text, weight } of context.headlines) {
    const verdict = context.page.verdicts[block];
    const isField = verdict?.verdict === 'field' && verdict.field !== 'title';
    if (!isField) found.push({ field: 'title', values: [text], source: 'visible', weight });
  }
  found.push(...firstLine(context), ...bodyImage(context));
  return found;
}

/** A dump that starts with the page's title says it again further on, alone or with the site's name taken off. */
function firstLine(context: Context): Candidate[] {
  const { blocks } = context.page;
  const first = blocks[0];
  if (!first || !('lines' in first.origin) || first.text.length > MAX_TITLE) return [];
  if (countSpaced(first.text) < MIN_TITLE_WORDS) return [];
  const key = fold(first.text);
  const repeats = (block: Block): boolean => {
    if (block.text.length > first.text.length + 2 || block.text.length < MIN_TITLE) return false;
    const other = fold(block.text);
    return countSpaced(other) >= MIN_TITLE_WORDS && key.startsWith(other);
  };
  const repeated = blocks.slice(1, REPEAT_REACH).find(repeats);
  if (!repeated) return [];
  return [{ field: 'title', values: [oneLine(repeated.text)], source: 'visible', weight: REPEATED_LINE }];
}

/** The first image in or right before the body. */
function bodyImage(context: Context): Candidate[] {
  const { blocks, verdicts } = context.page;
  for (let index = Math.max(0, context.firstBody - 3); index <= context.lastBody; index++) {
    const block = blocks[index];
    const verdict = verdicts[index]?.verdict;
    if (block?.image?.src && (verdict === 'body' || verdict === 'field')) {
      return [{ field: 'image', values: [block.image.src], source: 'visible', weight: BODY_IMAGE }];
    }
  }
  return [];
}
