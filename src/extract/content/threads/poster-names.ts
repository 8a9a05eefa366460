import type { Annotation, Block, Container } from '../../../page.ts';
import { findCount } from '../../../time-ago.ts';
import { findDates } from '../../dates/find.ts';

/** Longest name of an author, in UTF-16 units and in words. */
const MAX_NAME = 40;
const NAME_WORDS = 5;
/** How much of an address is looked at, from either end, in UTF-16 units. */
const MAX_ADDRESS = 300;
/** What the addresses of members' pages have, by the sites' programs. */
const MEMBER =
  /[/?](?:u|users?|members?|profiles?|people|authors?|memberlist\.php|member\.php|profile\.php|user)(?:[/?=]|$)|[/:]\/?[@~][\w.-]+\/?$/i;
/** Names of what shows who posted something. */
const NAMED =
  /(?:^|[\s_-])(?:user-?name|author|poster|nick-?name|display-?name|user-?details|creator|byline)(?:$|[\s_-])/;
const CLAIMS: ReadonlySet<string> = new Set(['author', 'creator', 'poster']);
/** How sure it is that a text is the author's name. */
const STATED = 5;
const SURE = 4;
const LIKELY = 3;
const PERHAPS = 2;
/** Another text of a link: a name where the same link has one that is sure. */
const BESIDE = 0;

/** What may be the name of whoever wrote a post. */
export interface PosterName {
  readonly name: string;
  readonly weight: number;
  readonly block: Block;
  /** Address of the page about whoever has the name. */
  readonly href: string | undefined;
}

/**
 * What may be the name of whoever wrote a post, in one of the lines beside it: what markup says, links to members' pages, and
 * the names of elements.
 *
 * @param annotations those of the block.
 */
export function namesIn(
  block: Block,
  containers: readonly Container[],
  annotations: readonly Annotation[],
): PosterName[] {
  const found: PosterName[] = [];
  const add = (text: string, weight: number, href?: string): void => {
    const name = posterName(text);
    if (name !== null) found.push({ name, weight, block, href });
  };
  for (const { name, value } of annotations) {
    if (!CLAIMS.has(name)) continue;
    if (block.text.includes(value)) add(value, STATED);
    else if (value.startsWith(block.text)) add(block.text, STATED);
  }
  for (const { text, href } of block.inlines) {
    if (href === undefined || href.includes('#')) continue;
    const isMember = MEMBER.test(href.slice(0, MAX_ADDRESS));
    if (isNamedAfter(href, text)) add(text, isMember ? SURE : PERHAPS, href);
    else add(text, isMember ? LIKELY : BESIDE, href);
  }
  if (containers.length <= 1) add(beforeDate(block.text), PERHAPS);
  else if (found.every(({ weight }) => weight === BESIDE) && NAMED.test(containers[block.container]?.names ?? ''))
    add(block.text, PERHAPS);
  return found;
}

/** Stands between a name and a date. */
const SEPARATOR = /[\s·•|,–-]/;

/** What stands in a line of a dump before the date that it says, without what introduces it and the points it got. */
function beforeDate(line: string): string {
  const at = findDates(line, 'day-first')[0]?.start ?? findCount(line)?.start ?? line.length;
  const before = line.slice(0, at).replace(/^(?:posted by|by)\s/i, '');
  let end = before.length;
  while (end > 0 && SEPARATOR.test(before[end - 1] as string)) end--;
  return before.slice(0, end).replace(/\s\d[\d,.]{0,8}\spoints?$/i, '');
}

/** An account behind the name of whoever has it. */
const ACCOUNT = /\s\(?@[\w.@-]{1,100}\)?$/;

/**
 * The name of whoever posts something: short, and no date or sentence.
 *
 * @returns null for a text that can't be one.
 */
export function posterName(text: string): string | null {
  const name = text.replace(ACCOUNT, '').replace(/^@/, '').trim();
  const isName =
    name.length > 1 &&
    name.length <= MAX_NAME &&
    /\p{Alphabetic}/u.test(name) &&
    name.split(' ').length <= NAME_WORDS &&
    !/[:!?…]/.test(name) &&
    findCount(name) === null &&
    findDates(name, 'day-first').length === 0;
  return isName ? name : null;
}

/** Whether the last part of an address says what the link does, as it does on pages of members: `/u/anna`, `/members/anna.12/`. */
function isNamedAfter(href: string, text: string): boolean {
  const name = letters(text);
  const part =
    href
      .slice(-2 * MAX_NAME)
      .replace(/\/$/, '')
      .split(/[/=?]/)
      .at(-1) ?? '';
  return name.length > 1 && letters(part) === name;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{Alphabetic}]/gu, '');
}
