import { isBlock, PageElement, Text } from '../parse/tree.ts';
import { leadingText } from './annotate.ts';

/** How texts end and begin that are things of their own: no word goes on in that way, but for names such as YouTube. */
const SMALL_END = /\p{Ll}$/u;
const CAPITAL = /^[“„«]?\p{Lu}/u;
const END = /(?:\p{Lu}\p{Lu}|\d|[.!?…:;,)\]”»|•])$/u;
const CAPITALISED = /^[“„«]?\p{Lu}[\p{Ll}\s]/u;
const NAME_END = /(?:\p{L}\p{Ll}\p{Ll}|\p{L}:|[)\]|•])$/u;
const NUMBER = /^\d/;
/** What a time, which is no part of a word, has next to it where no mark belongs to it. */
const ANY_END = /[\p{L}\p{N}.!?…:;,)\]”»%|•]$/u;
const ANY_BEGINNING = /^[\p{L}\p{N}“„«(|•]/u;
/** A date where words aren't parted, and what stands beside it. */
const DATE = /^(?:19|20)\d\d ?[年년./-][\d\s年월月년일日時시分분:./-]*$/;
const LETTERS = /\p{Lo}\p{Lo}$/u;
const LETTER = /^\p{Lo}/u;
const MAX_DATE = 30;
/** A text in capitals before a text: a place. */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu}.*\p{Lu})[^\p{Ll}]*$/u;
const MAX_CAPITALS = 60;
/** The longest text of a row's own, in characters: what stands between its things, such as "by" or "in". */
const MAX_BETWEEN = 20;
/** How many elements that show no text are passed over, and how many are looked at around one. */
const MAX_EMPTY = 4;
const MAX_CHILDREN = 50;
const MAX_AROUND = 8;

/**
 * Whether two things stand next to each other that a style sheet sets apart: a name and a date, a kicker and a headline. Words may be built of
 * several elements, too, so at least one of the two is of several words or a time, and they are all that their block holds.
 *
 * @param before the text so far.
 * @param text what follows it.
 * @param node holds what follows: an element behind another, or the text behind the element that its block begins with.
 */
export function isSeam(before: string, text: string, node: PageElement | Text): boolean {
  const end = before.slice(-MAX_DATE);
  if (!ANY_END.test(end) || !ANY_BEGINNING.test(text)) return false;
  const isPlain = (SMALL_END.test(end) && CAPITAL.test(text)) || (END.test(end) && CAPITALISED.test(text));
  const isCounted = NAME_END.test(end) && NUMBER.test(text);
  const mayBeDate = LETTERS.test(end) || LETTER.test(text);
  const besideTime = isTime(node) || isTime(node.prev);
  if (!isPlain && !isCounted && !mayBeDate && !besideTime) return false;
  const prev = shownBefore(node);
  if (prev === null || isRaised(prev) || isRaised(node)) return false;
  const first = leadingText(prev);
  if (node instanceof Text) return isPlain && beginsBlock(prev) && (first.includes(' ') || isInCapitals(first));
  if (besideTime) return true;
  if (!isRow(node)) return false;
  const second = leadingText(node);
  return mayBeDate ? isDate(first) || isDate(second) : first.includes(' ') || second.includes(' ');
}

function isTime(node: PageElement['prev']): boolean {
  return node instanceof PageElement && node.name === 'time';
}

function beginsBlock({ parent, prev }: PageElement): boolean {
  return prev === null && (!(parent instanceof PageElement) || isBlock(parent));
}

/** The element with text right before a node. */
function shownBefore(node: PageElement | Text): PageElement | null {
  let { prev } = node;
  for (let passed = 0; passed < MAX_EMPTY && prev instanceof PageElement && prev.name !== 'wbr'; passed++) {
    if (leadingText(prev) !== '') return prev;
    prev = prev.prev;
  }
  return null;
}

function isRaised(node: PageElement | Text): boolean {
  return node instanceof PageElement && (node.name === 'sup' || node.name === 'sub');
}

function isInCapitals(text: string): boolean {
  return text.length <= MAX_CAPITALS && CAPITALS.test(text);
}

function isDate(text: string): boolean {
  return text.length <= MAX_DATE && DATE.test(text);
}

/** Whether the block around an element is a row of things: no sentence stands between its elements. */
function isRow({ parent }: PageElement): boolean {
  let at = parent;
  for (let up = 0; up < MAX_AROUND && at instanceof PageElement; up++) {
    if (at.children.length > MAX_CHILDREN) return false;
    if (at.children.some((child) => child instanceof Text && child.data.trim().length > MAX_BETWEEN)) return false;
    if (at.holdsBlock || isBlock(at)) return true;
    at = at.parent;
  }
  return at === null;
}
