import type { Block } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { type Context, isForeign } from '../context.ts';
import { countSpaced, fold } from '../text.ts';

/** How far a field that strip found is to be trusted. */
const FIELD_WEIGHTS: Readonly<Partial<Record<string, readonly [Field, number]>>> = {
  title: ['title', 0.85],
  subtitle: ['subtitle', 0.9],
  section: ['section', 0.6],
  tags: ['tags', 0.6],
  site: ['site', 0.6],
};

/** How far from the body a headline can stand, in blocks, and how many words it can have. */
const TITLE_REACH = 40;
const MAX_TITLE_WORDS = 40;
/** Shorter lines say too little to be known again, in UTF-16 units. */
const MIN_TITLE = 12;

/** Block fields and the headline's other traces. */
export function fromVisible(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, verdict] of context.page.verdicts.entries()) {
    if (verdict.verdict !== 'field') continue;
    const claim = FIELD_WEIGHTS[verdict.field];
    const text = context.page.blocks[index]?.text ?? '';
    if (claim && text !== '')
      found.push({ field: claim[0], values: [oneLine(text)], source: 'visible', weight: claim[1] });
  }
  found.push(...headings(context), ...bodyImage(context));
  return found;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** Headings before and at the start of the body: of the first level, or that share most words with the page's title. */
function headings(context: Context): Candidate[] {
  const { page, firstBody } = context;
  const end = firstBody < 0 ? Math.min(page.blocks.length, TITLE_REACH) : firstBody + 1;
  const found: Candidate[] = [];
  for (let index = Math.max(0, end - TITLE_REACH); index < end; index++) {
    const block = page.blocks[index];
    if (!block || block.hidden || block.kind !== 'heading' || index === context.titleBlock) continue;
    const words = countSpaced(block.text);
    if (words < 2 || words > MAX_TITLE_WORDS || isForeign(page.verdicts[index])) continue;
    const weight = block.level === 1 ? 0.6 : 0.3;
    found.push({ field: 'title', values: [oneLine(block.text)], source: 'visible', weight });
  }
  if (context.titleBlock < 0) found.push(...firstLine(context));
  return found;
}

/** A dump that starts with the page's title says it again further on, alone or with the site's name taken off. */
function firstLine(context: Context): Candidate[] {
  const { blocks } = context.page;
  const first = blocks[0];
  if (!first || !('lines' in first.origin) || countSpaced(first.text) < 3) return [];
  const key = fold(first.text);
  const repeats = (block: Block): boolean => {
    if (block.text.length > first.text.length + 2 || block.text.length < MIN_TITLE) return false;
    const other = fold(block.text);
    return other !== '' && countSpaced(other) > 2 && (key.startsWith(other) || other === key);
  };
  const repeated = blocks.slice(1, 400).find(repeats);
  if (repeated) return [{ field: 'title', values: [oneLine(repeated.text)], source: 'visible', weight: 0.7 }];
  return [];
}

function bodyImage(context: Context): Candidate[] {
  for (let index = Math.max(0, context.firstBody - 3); index <= context.lastBody; index++) {
    const block = context.page.blocks[index];
    const verdict = context.page.verdicts[index]?.verdict;
    if (block?.image?.src && (verdict === 'body' || verdict === 'field')) {
      return [{ field: 'image', values: [block.image.src], source: 'visible', weight: 0.3 }];
    }
  }
  return [];
}
