import type { Block, ListPlace } from '../../page.ts';
import type { RecordBlock } from '../../record.ts';

type List = Extract<RecordBlock, { type: 'list' }>;
type Item = List['items'][number];

interface OpenQuote {
  /** Which quote of the page it is; 0 where the page doesn't say. */
  quote: number;
  readonly blocks: RecordBlock[];
}

interface OpenList {
  readonly id: number;
  readonly depth: number;
  readonly list: List;
  item: Item;
  /** Index of the block that began the item. */
  itemStart: number;
  /** Number of the item, where the list is ordered. */
  number: number;
}

/** Where a block goes: into `blocks`, or, where it begins a list item, first of all into `item`. */
export interface Place {
  readonly blocks: RecordBlock[];
  readonly item: Item | null;
}

/** Quotes and lists inside one another, at most; deeper ones are flattened into the last. */
const MAX_NESTING = 32;

/**
 * Turns what the flat blocks say of themselves (how many quotes they are in, which list) into nesting: keeps the quotes
 * and lists that are open, and gives each block its place among them.
 */
export class Nesting {
  readonly root: RecordBlock[] = [];
  private readonly open: (OpenQuote | OpenList)[] = [];
  /** For each list, the block that began its current item, kept or not. */
  private readonly itemStarts = new Map<number, number>();

  /** Takes note of a block, kept or not: what continues an item whose beginning was dropped begins one itself. */
  see(block: Block): void {
    if (block.list && !block.list.continues) this.itemStarts.set(block.list.id, block.index);
  }

  /** Closes everything but the outermost quotes, and opens one more where there are fewer than `depth`. */
  begin(depth: number): RecordBlock[] {
    this.open.length = this.outermostQuotes(depth - 1);
    this.openQuotes(depth);
    return this.blocks();
  }

  private outermostQuotes(most: number): number {
    let count = 0;
    while (count < most && this.open[count] !== undefined && !isList(this.open[count])) count++;
    return count;
  }

  /** Closes and opens quotes and lists for a block that is kept. */
  place(block: Block): Place {
    const quotes = block.quoteDepth ?? (block.kind === 'quote' ? 1 : 0);
    this.closeOther(quotes, block.quote ?? 0);
    const at = block.list ? this.open.findIndex((frame) => isList(frame) && frame.id === block.list?.id) : -1;
    if (at >= 0 && this.quotesBelow(at) <= quotes) return this.placeInOpenList(block, at, quotes);

    const firstClosed = this.open.findIndex((frame) => isList(frame) && frame.depth >= (block.list?.depth ?? 0));
    if (firstClosed >= 0) this.open.length = firstClosed;
    while (this.quotesBelow(this.open.length) > quotes) this.open.pop();
    this.openQuotes(quotes, block.quote);
    const item = block.list ? this.openList(block) : null;
    return { blocks: this.blocks(), item };
  }

  private placeInOpenList(block: Block, at: number, quotes: number): Place {
    const frame = this.open[at] as OpenList;
    const start = this.itemStarts.get(frame.id);
    if (!block.list?.continues || start !== frame.itemStart) {
      this.open.length = at + 1;
      const item = awaitsText(frame.item) && block.kind !== 'image' ? frame.item : this.addItem(frame, block.list);
      frame.itemStart = start ?? block.index;
      this.openQuotes(quotes, block.quote);
      return { blocks: this.blocks(), item: this.open.length === at + 1 ? item : null };
    }
    let end = at + 1;
    for (let inside = quotes - this.quotesBelow(at); inside > 0; inside--) {
      const next = this.open[end];
      if (!next || isList(next)) break;
      end++;
    }
    this.open.length = end;
    this.openQuotes(quotes, block.quote);
    return { blocks: this.blocks(), item: null };
  }

  /** Closes a quote that is as deep as the block's, but not the block's. */
  private closeOther(quotes: number, quote: number): void {
    if (quote === 0) return;
    let depth = 0;
    for (const [i, frame] of this.open.entries()) {
      if (isList(frame) || ++depth < quotes) continue;
      if (frame.quote === 0) frame.quote = quote;
      else if (frame.quote !== quote) this.open.length = i;
      return;
    }
  }

  private openQuotes(quotes: number, innermost = 0): void {
    for (let have = this.quotesBelow(this.open.length); have < quotes && this.open.length < MAX_NESTING; have++) {
      const quote: RecordBlock = { type: 'quote', blocks: [] };
      this.blocks().push(quote);
      this.open.push({ quote: have + 1 === quotes ? innermost : 0, blocks: quote.blocks });
    }
  }

  private openList(block: Block): Item {
    const { id = 0, depth = 0, ordered = false, number } = block.list ?? {};
    const start = this.itemStarts.get(id) ?? block.index;
    const last = this.open.at(-1);
    if (this.open.length >= MAX_NESTING && last && isList(last)) return this.addItem(last);

    const first = number ?? 1;
    const list: List = { type: 'list', ordered, start: ordered ? first : null, items: [] };
    this.blocks().push(list);
    const frame: OpenList = { id, depth, list, item: newItem(block.list), itemStart: start, number: first };
    list.items.push(frame.item);
    this.open.push(frame);
    return frame.item;
  }

  private addItem(frame: OpenList, place?: ListPlace): Item {
    const next = frame.number + 1;
    frame.number = place?.number ?? next;
    const number = frame.list.ordered && frame.number !== next ? { number: frame.number } : {};
    frame.item = { ...number, ...newItem(place) };
    frame.list.items.push(frame.item);
    return frame.item;
  }

  private quotesBelow(end: number): number {
    let count = 0;
    for (let i = 0; i < end; i++) if (!isList(this.open[i])) count++;
    return count;
  }

  private blocks(): RecordBlock[] {
    const frame = this.open.at(-1);
    if (!frame) return this.root;
    return isList(frame) ? frame.item.blocks : frame.blocks;
  }
}

function isList(frame: OpenQuote | OpenList | undefined): frame is OpenList {
  return frame !== undefined && 'list' in frame;
}

function newItem(place?: ListPlace): Item {
  return { ...(place?.checked !== undefined && { checked: place.checked }), content: [], blocks: [] };
}

/** An image before an item's text doesn't begin the item: the text does. */
function awaitsText(item: Item): boolean {
  return item.content.length === 0 && item.blocks.every((block) => block.type === 'image');
}
