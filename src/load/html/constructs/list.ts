import type { ListPlace } from '../../../page.ts';
import { following, isBlankNode, PageElement } from '../parse/tree.ts';
import type { Context, ItemState, ListState, NewContext } from '../walk/context.ts';

/**
 * Begins a list.
 *
 * @param element the list.
 * @param context around it.
 * @param id no other list of the page has.
 */
export function listState(element: PageElement, { item, list }: Context, id: number): ListState {
  const resumed = resumedBy(element) ?? goesOn(element);
  if (resumed !== undefined) return resumed;
  const { name, attribs } = element;
  const start = Number.parseInt(attribs.start ?? '', 10);
  const outer = item?.list ?? list;
  const step = attribs.reversed === undefined ? 1 : -1;
  const level = levelIn(element);
  const state: ListState = {
    id,
    depth: (outer === null ? 0 : outer.depth + 1) + (level ?? 0),
    ordered: name === 'ol',
    next: Number.isSafeInteger(start) ? start : step === 1 ? 1 : countItems(element),
    step,
  };
  states.set(element, state);
  return state;
}

/** How Google Docs calls a piece of a list: after the list, and how deep the piece is. All pieces stand in a row. */
const LEVEL = /(?:^|\s)lst-kix_\w{1,40}-(\d)(?:\s|$)/;
/** Lists that another one may go on with. */
const states = new WeakMap<PageElement, ListState>();

function levelIn({ attribs }: PageElement): number | undefined {
  const level = LEVEL.exec(attribs.class ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The list that a piece goes on with, behind the deeper pieces before it. */
function resumedBy(element: PageElement): ListState | undefined {
  const level = levelIn(element);
  if (level === undefined) return undefined;
  for (let { prev } = element; prev !== null; prev = prev.prev) {
    if (!(prev instanceof PageElement)) continue;
    const before = levelIn(prev);
    if (before === undefined || before < level) return undefined;
    if (before === level) return prev.name === element.name ? states.get(prev) : undefined;
  }
  return undefined;
}

/**
 * The list right before one that goes on with it: that has its next number, or an item each and the same name, as exporters write
 * that know items and no lists.
 */
function goesOn(element: PageElement): ListState | undefined {
  let { prev } = element;
  while (isBlankNode(prev)) prev = prev?.prev ?? null;
  if (!(prev instanceof PageElement) || prev.name !== element.name) return undefined;
  const state = states.get(prev);
  if (state === undefined || prev.attribs.class !== element.attribs.class) return undefined;
  if (element.name === 'ol') {
    const isNext = state.next > 1 && Number(element.attribs.start) === state.next;
    if (!isNext) return undefined;
  } else if (!element.attribs.class || countItems(prev) !== 1 || countItems(element) !== 1) return undefined;
  states.set(element, state);
  return state;
}

function countItems(list: PageElement): number {
  return list.children.filter((child) => child instanceof PageElement && child.name === 'li').length;
}

/**
 * Begins an item of a list.
 *
 * @param element the item.
 * @param context of what the item holds, so far that of the list.
 */
export function beginItem(element: PageElement, context: NewContext): void {
  const { list } = context;
  if (list === null) return;
  if (element.holdsSection) {
    // Sections with headings of their own, laid out as a list: teasers, the entries of a live blog.
    context.list = null;
    context.item = null;
    return;
  }
  const value = Number.parseInt(element.attribs.value ?? '', 10);
  const number = list.ordered ? (Number.isSafeInteger(value) ? value : list.next) : undefined;
  if (number !== undefined) list.next = number + list.step;
  context.item = { list, number, started: false, checked: drawnTask(element) };
  // A list in a definition is a list, and so is one in a heading that nobody closed.
  if (context.kind === 'definition' || context.kind === 'heading') context.kind = 'paragraph';
}

/** What lists are called whose boxes to tick are drawn, and items and boxes that are ticked: by Confluence, by Notion. */
const TASKS = /(?:^|\s)(?:inline-task-list|to-do-list)(?:\s|$)/;
const TICKED = /(?:^|\s)(?:checked|checkbox-on)(?:\s|$)/;

/** Whether a task is done whose box is drawn; undefined for an item that is none. */
function drawnTask(item: PageElement): boolean | undefined {
  if (!(item.parent instanceof PageElement) || !TASKS.test(item.parent.attribs.class ?? '')) return undefined;
  const box = item.children.find((child) => child instanceof PageElement);
  return [item, box].some((each) => each instanceof PageElement && TICKED.test(each.attribs.class ?? ''));
}

/** Lists that a definition may hold besides text, and names of lists that are none of definitions. */
const HOLDS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);
const NOTES = /(?:^|[\s_-])(?:footnotes?|citations?|references?)(?:$|[\s_-])/i;

/**
 * Begins a list of definitions, where those hold more than text.
 *
 * @param id no other list of the page has.
 */
export function beginDefinitions(element: PageElement, context: NewContext, id: number): void {
  if (NOTES.test((element.attribs.class ?? '').slice(0, 500)) || !definesMore(element)) {
    context.list = null;
    return;
  }
  const outer = context.item?.list;
  context.list = {
    id,
    depth: outer === undefined ? 0 : outer.depth + 1,
    ordered: false,
    next: 1,
    step: 1,
    defines: true,
  };
}

function definesMore({ children }: PageElement): boolean {
  return children.some(
    (child) =>
      child instanceof PageElement &&
      (child.name === 'dd' ? holdsMore(child) : child.name === 'div' && child.children.some(isMore)),
  );
}

function isMore(child: unknown): boolean {
  return child instanceof PageElement && child.name === 'dd' && holdsMore(child);
}

function holdsMore(definition: PageElement): boolean {
  for (let node = definition.firstChild; node !== null; node = following(node, definition))
    if (node instanceof PageElement && HOLDS.has(node.name)) return true;
  return false;
}

/** Begins a term or a definition in a list of those that hold more than text. */
export function beginDefinition({ name }: PageElement, context: NewContext): void {
  const { list } = context;
  if (list?.defines !== true) return;
  if (name === 'dt') list.term = { list, number: undefined, started: false, checked: undefined };
  context.item = list.term ?? context.item;
}

/** Makes an item that begins with a box a task. */
export function beginTask(box: PageElement, item: ItemState | null): void {
  if (item?.started === false) item.checked = box.attribs.checked !== undefined;
}

/** Where a block stands that an item holds. */
export function placeOf(
  { list: { id, depth, ordered }, number, started, checked }: ItemState,
  { list }: Context,
): ListPlace {
  return {
    id,
    depth,
    ordered,
    ...(number !== undefined && { number }),
    ...(started ? { continues: true } : checked !== undefined && { checked }),
    ...(list?.defines && { defines: true }),
  };
}
