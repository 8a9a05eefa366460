import { collapseWhitespace, removeInvisible } from '../../../whitespace.ts';
import { STATES } from '../parse/attributes.ts';
import { following, PageElement, Text } from '../parse/tree.ts';
import type { Context } from './context.ts';
import type { ClassFacts } from './names.ts';
import type { BlockWriter } from './writer.ts';

/** Longest text of an annotation's value. */
const MAX_VALUE = 300;
/** How many nodes are visited for a value, and how many annotations a page has at most. */
const MAX_NODES = 200;
const MAX_ANNOTATIONS = 5000;

/** A moment as machines write it, in the attributes of what prints it in words. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:$|[T ]\d\d:)/;

/** The moment that an element prints in words, where an attribute says it: `<span title="2024-03-05 09:12Z">6 hours ago</span>`. */
function momentOf({ datetime, ts, title }: PageElement['attribs']): string | undefined {
  const stated = datetime ?? ts ?? title;
  return stated !== undefined && MOMENT.test(stated) ? stated.slice(0, MAX_VALUE) : undefined;
}

/** Whether a link is to a tag of what it stands in; content systems call links to sections tags as well. */
function isTag(rel: string): boolean {
  const kinds = rel.toLowerCase().split(/\s+/);
  return kinds.includes('tag') && !kinds.includes('category');
}

/** Fields that name people, behind whose names raised marks lead to notes and institutes. */
const NAMING = new Set(['author', 'byline', 'creator']);

/** Elements that hold an article with all its fields: what is called after one of them says who wrote it or how it looks. */
const WHOLES = new Set(['article', 'main', 'body', 'html']);

const isMark = (node: Text): boolean => node.parent instanceof PageElement && node.parent.name === 'sup';

/**
 * The text an element begins with.
 *
 * @param isName whether it is of names, of which raised marks are no part.
 */
export function leadingText(element: PageElement, isName = false): string {
  let text = '';
  let node = element.firstChild;
  for (let seen = 0; node !== null && seen < MAX_NODES && text.length < MAX_VALUE; seen++) {
    if (node instanceof Text) {
      if (!isName || !isMark(node)) text += node.data.slice(0, MAX_VALUE);
    } else if (node instanceof PageElement && node.firstChild !== null) text += ' ';
    node = following(node, element);
  }
  return collapseWhitespace(removeInvisible(text)).slice(0, MAX_VALUE);
}

/**
 * Notes what an element's markup states about the page: microdata, `rel=author`, `rel=tag`, times, classes named after a field or whoever
 * posted something.
 */
export function annotate(element: PageElement, classes: ClassFacts, context: Context, writer: BlockWriter): void {
  const { attribs, name } = element;
  const isTime = name === 'time';
  const moment = isTime ? undefined : momentOf(attribs);
  const field = WHOLES.has(name) ? null : classes.field;
  if ((element.traits & STATES) === 0 && !isTime && field === null && moment === undefined) return;
  const { itemprop, rel } = attribs;
  const isName =
    (field !== null && NAMING.has(field)) || (itemprop !== undefined && NAMING.has(itemprop.toLowerCase()));
  if (writer.annotations.length >= MAX_ANNOTATIONS) return;
  const stated = attribs.content ?? attribs.datetime;
  let value: string | undefined = stated === undefined || stated === '' ? undefined : stated.slice(0, MAX_VALUE);
  const read = (): string => {
    value ??= leadingText(element, isName) || (itemprop === undefined ? '' : (attribs.href ?? attribs.src ?? ''));
    return value;
  };
  if (itemprop !== undefined && itemprop !== '') writer.annotate('microdata', itemprop.toLowerCase(), read(), context);
  if (rel !== undefined && /(?:^|\s)author(?:\s|$)/i.test(rel)) writer.annotate('rel', 'author', read(), context);
  if (rel !== undefined && isTag(rel)) writer.annotate('rel', 'tag', read(), context);
  if (isTime) writer.annotate('time', 'datetime', read(), context);
  if (moment !== undefined) writer.annotate('time', 'moment', moment, context);
  if (field !== null) writer.annotate('class', field, read(), context);
}
