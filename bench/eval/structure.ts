/**
 * How much of the structure that stands in a page's markup arrives in its record: of the headings, list items, table
 * cells and code lines whose text is in the gold body, the share that is one in the record too. The markup is read with
 * cheerio, apart from the project's own loader.
 *
 * A text counts once a page. A heading or an item is in the gold body when it is a line there, or many words one after
 * the other; a cell when its words are. Texts of fewer than {@link MIN_WORDS} words may stand there by chance and don't
 * count, and neither do titles, which are fields. A text that a heading has as well is the heading's: a table of contents says
 * all of them again, and which of the two the gold body holds can't be told.
 */
import { load } from 'cheerio';
import { buildContent, projectText } from '../../src/extract/content/index.ts';
import type { Page } from '../../src/page.ts';
import type { ArticleRecord, RecordBlock, RecordInline } from '../../src/record.ts';
import { words } from './words.ts';

/** The kinds of structure that are counted. */
export const STRUCTURES = ['headings', 'items', 'cells', 'codeLines'] as const;
export type Structure = (typeof STRUCTURES)[number];

/** For each kind, the texts that a page or a record has. Code lines are verbatim but for white space at their end. */
export type Structures = Record<Structure, Set<string>>;

/** How many texts were wanted, how many of them arrived, and how many others aren't in the record's text at all. */
export interface Arrival {
  wanted: number;
  arrived: number;
  dropped: number;
}
export type Arrivals = Record<Structure, Arrival>;

const MIN_WORDS = 3;
/** So many words don't stand in a body by chance. */
const MANY_WORDS = 8;

/** Never shown, whatever it holds. */
const UNSEEN = 'script, style, noscript, template, svg, button, select, textarea, nav, [hidden], [aria-hidden="true"]';

/** What a mail begins with: archives keep them verbatim, and nothing in them is code. */
const MAIL = /^\s*(?:Date|From|To|Subject|Message-ID): /;

/** Texts of the structures in a page's markup. */
export function structuresOfPage(html: string): Structures {
  const $ = load(html);
  $(UNSEEN).remove();
  // A line break or a block's edge is white space, which `text()` doesn't know.
  $('pre br').replaceWith('\n');
  const codeLines = new Set<string>();
  for (const pre of $('pre')) {
    const text = $(pre).text();
    if (!MAIL.test(text)) for (const line of codeLinesOf(text)) codeLines.add(line);
  }
  $('br, p, div, tr, li, h1, h2, h3, h4, h5, h6, figure, figcaption, dt, dd').before(' ');
  const found: Structures = { headings: new Set(), items: new Set(), cells: new Set(), codeLines };
  for (const cell of $('td, th')) if ($('table, pre, ul, ol', cell).length === 0) found.cells.add(fold($(cell).text()));
  $('table').remove();
  for (const heading of $('h1, h2, h3, h4, h5, h6')) found.headings.add(fold($(heading).text()));
  for (const item of $('li').toArray().reverse()) {
    const inner = $(item);
    if ($('h1, h2, h3, h4, h5, h6, pre', item).length === 0) found.items.add(fold(inner.text()));
    inner.remove();
  }
  for (const heading of found.headings) {
    found.items.delete(heading);
    found.cells.delete(heading);
  }
  return found;
}

/** Texts of the structures in a record. */
export function structuresOfRecord(record: Pick<ArticleRecord, 'blocks'>): Structures {
  const found: Structures = { headings: new Set(), items: new Set(), cells: new Set(), codeLines: new Set() };
  const pending: RecordBlock[] = [...record.blocks];
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    if (block.type === 'heading') found.headings.add(fold(textOf(block.content)));
    else if (block.type === 'code') for (const line of codeLinesOf(block.text)) found.codeLines.add(line);
    else if (block.type === 'table') for (const cell of block.rows.flat()) found.cells.add(fold(textOf(cell)));
    else if (block.type === 'quote' || block.type === 'footnote') pending.push(...block.blocks);
    else if (block.type === 'list')
      for (const item of block.items) {
        found.items.add(fold([textOf(item.content), ...item.blocks.map(ownText)].join(' ')));
        pending.push(...item.blocks);
      }
    if (block.type === 'footnote') {
      const text = block.blocks.map(ownText).join(' ');
      // A page may print the label as a part of the note's text or leave it to its list's numbering.
      for (const note of [text, `${block.label} ${text}`]) found.items.add(fold(note));
    }
  }
  return found;
}

/** What a block adds to the text of the list item it stands in. */
function ownText(block: RecordBlock): string {
  if (block.type === 'paragraph' || block.type === 'heading') return textOf(block.content);
  if (block.type === 'quote') return block.blocks.map(ownText).join(' ');
  return '';
}

/** The part of a record that arrivals are counted in. */
export type Counted = Pick<ArticleRecord, 'title' | 'subtitle' | 'text' | 'blocks'>;

/** What would arrive if every block of the page were kept: what load and the folding of blocks make possible. */
export function countPossible(html: string, gold: string, page: Page, record: Counted): Arrivals {
  const verdicts = page.blocks.map(() => ({ verdict: 'body' as const, score: 1 }));
  const blocks = buildContent({ ...page, verdicts, kind: 'article', confidence: 1, truncated: null });
  return countArrivals(html, gold, { ...record, text: projectText(blocks), blocks });
}

/**
 * Counts what arrived.
 *
 * @param html the page.
 * @param gold its body.
 * @param record made of it.
 */
export function countArrivals(html: string, gold: string, record: Counted): Arrivals {
  const page = structuresOfPage(html);
  const made = structuresOfRecord(record);
  const body = ` ${fold(gold)} `;
  const lines = new Set(gold.split('\n').map(fold));
  const text = ` ${fold(record.text)} `;
  const heads = new Set([fold(record.title ?? ''), fold(record.subtitle ?? '')]);
  const counts = noArrivals();
  for (const kind of STRUCTURES) {
    const count = counts[kind];
    for (const entry of page[kind]) {
      const folded = fold(entry);
      const size = folded.split(' ').length;
      if (size < MIN_WORDS || heads.has(folded) || !body.includes(` ${folded} `)) continue;
      if ((kind === 'headings' || kind === 'items') && size < MANY_WORDS && !lines.has(folded)) continue;
      count.wanted++;
      if (made[kind].has(entry)) count.arrived++;
      else if (!text.includes(` ${folded} `)) count.dropped++;
    }
  }
  return counts;
}

/** A count of nothing. */
export function noArrivals(): Arrivals {
  const none = (): Arrival => ({ wanted: 0, arrived: 0, dropped: 0 });
  return { headings: none(), items: none(), cells: none(), codeLines: none() };
}

/** Adds the counts of a page to those of others. */
export function addArrivals(sum: Arrivals, page: Arrivals): void {
  for (const kind of STRUCTURES)
    for (const key of ['wanted', 'arrived', 'dropped'] as const) sum[kind][key] += page[kind][key];
}

function codeLinesOf(code: string): string[] {
  return code
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

function textOf(content: readonly RecordInline[]): string {
  return content.map((run) => run.text).join('');
}

function fold(text: string): string {
  return words(text).join(' ');
}
