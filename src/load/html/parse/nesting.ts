/**
 * Which open elements a tag closes, after the tree construction rules of the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody). Each function costs at most the depth of the
 * stack, which is capped.
 */
import { closeFormatting } from './formatting.ts';
import type { OpenElements } from './open-elements.ts';
import { BLOCK, CLOSES_P, FORMATTING, HEADING, SPECIAL, TABLE_PART, UNKNOWN } from './tags.ts';
import type { PageElement } from './tree.ts';

const TABLE_CELL = new Set(['td', 'th', 'caption']);
const isCell = (element: PageElement): boolean => TABLE_CELL.has(element.name);
const isTable = (element: PageElement): boolean => element.name === 'table' || element.name === 'template';

/** The elements a part of a table may stand in. */
const TABLE_CONTEXTS = new Map<string, ReadonlySet<string>>([
  ['tr', new Set(['tbody', 'thead', 'tfoot', 'table', 'template'])],
  ['td', new Set(['tr', 'tbody', 'thead', 'tfoot', 'table', 'template'])],
  ['th', new Set(['tr', 'tbody', 'thead', 'tfoot', 'table', 'template'])],
]);
const TABLE_ONLY: ReadonlySet<string> = new Set(['table', 'template']);

/** List items end their predecessor, wherever it is open inside the same list. */
const ITEMS = new Map<string, (element: PageElement) => boolean>([
  ['li', ({ name }) => name === 'li'],
  ['dd', ({ name }) => name === 'dd' || name === 'dt'],
  ['dt', ({ name }) => name === 'dd' || name === 'dt'],
]);
const bounds = ({ bits, name }: PageElement): boolean =>
  (bits & SPECIAL) !== 0 && name !== 'address' && name !== 'div' && name !== 'p';

/**
 * Closes what a start tag closes.
 *
 * @param open the open elements.
 * @param name of the start tag.
 * @param bits of the name.
 */
export function closeFor(open: OpenElements, name: string, bits: number): void {
  if ((bits & (BLOCK | TABLE_PART)) !== 0 && name !== 'option' && name !== 'optgroup') closeSelect(open);
  if ((bits & TABLE_PART) !== 0) {
    closeTablePart(open, name);
    return;
  }
  const isItem = ITEMS.get(name);
  if (isItem !== undefined) {
    const at = open.find(isItem, bounds);
    if (at >= 0) open.closeFrom(at);
  }
  if ((bits & CLOSES_P) !== 0) {
    const at = open.inScope('p', 'button');
    if (at >= 0) open.closeFrom(at);
  }
  if ((bits & HEADING) !== 0 && ((open.top?.bits ?? 0) & HEADING) !== 0) open.closeFrom(open.stack.length - 1);
  else if (name === 'table') closeTable(open);
  else if (name === 'button') {
    const at = open.inScope('button');
    if (at >= 0) open.closeFrom(at);
  } else if (name === 'option' || name === 'optgroup') {
    if (open.top?.name === 'option') open.closeFrom(open.stack.length - 1);
    if (name === 'optgroup' && open.top?.name === 'optgroup') open.closeFrom(open.stack.length - 1);
  } else if (name === 'input' || name === 'textarea' || name === 'select') closeSelect(open);
}

/** A select holds options; whatever else comes, somebody forgot its end tag. */
function closeSelect(open: OpenElements): void {
  const at = open.inScope('select');
  if (at >= 0) open.closeFrom(at);
}

/** A table that starts directly in a table, in no cell of it, ends the outer one. */
function closeTable(open: OpenElements): void {
  if (!open.has('table')) return;
  const at = open.find(({ name }) => name === 'table', isCell);
  if (at >= 0) open.closeFrom(at);
}

function closeTablePart(open: OpenElements, name: string): void {
  if (!open.has('table')) return;
  const contexts = TABLE_CONTEXTS.get(name) ?? TABLE_ONLY;
  const at = open.find((element) => contexts.has(element.name), isTable);
  if (at >= 0) open.closeFrom(at + 1);
}

/**
 * Closes what an end tag closes.
 *
 * @param open the open elements.
 * @param name of the end tag.
 * @param bits of the name.
 * @returns whether it closed anything.
 */
export function endTag(open: OpenElements, name: string, bits: number): boolean {
  const { top } = open;
  if (name === 'body' || name === 'html') return true;
  if (top?.name === name) {
    open.closeFrom(open.stack.length - 1);
    return true;
  }
  if ((bits & HEADING) !== 0) return endHeading(open);
  if (!open.has(name)) return false;
  if ((bits & FORMATTING) !== 0) return closeFormatting(open, name);
  const at =
    (bits & TABLE_PART) !== 0 || name === 'table'
      ? open.find((element) => element.name === name, isTable)
      : (bits & (SPECIAL | BLOCK)) !== 0
        ? open.inScope(name, name === 'p' ? 'button' : '')
        : open.find((element) => element.name === name, stopsInline);
  if (at < 0) return false;
  if (name === 'form') open.remove(at);
  else open.closeFrom(at);
  return true;
}

const stopsInline = ({ bits }: PageElement): boolean => (bits & SPECIAL) !== 0 && (bits & UNKNOWN) === 0;

/** The end tag of any heading ends whichever heading is open. */
function endHeading(open: OpenElements): boolean {
  const at = open.find(
    ({ bits }) => (bits & HEADING) !== 0,
    (element) => isTable(element) || isCell(element),
  );
  if (at < 0) return false;
  open.closeFrom(at);
  return true;
}
