import { isObject } from '../../../json.ts';
import type { Script } from '../parse/tree.ts';
import { textLength } from '../prose.ts';
import { isFlight, readFlight } from './flight-data.ts';
import { parseJsonLeniently } from './lenient-json.ts';
import { readWork } from './page-work.ts';

/** A body is at least this long, and isn't looked for beyond these many values and characters of script. */
const MIN_BODY = 500;
const MAX_VALUES = 300_000;
const MAX_LENGTH = 20_000_000;
/** How deep the text of one block may stand below it, and how much of one is read. */
const MAX_BLOCK_DEPTH = 6;
const MAX_BLOCK_VALUES = 200;
/** Pieces of an array that are shorter don't speak for a body. */
const MIN_PIECE = 40;

/** What assigns an object or array, and what stands before it: `window.__STATE__ = {`, `self["x"]={`, `var state = {`. */
const ASSIGNMENT = /=\s{0,20}(?=[[{])/g;
const BEFORE_ASSIGNMENT = /(?<![\s.[\]"'\w$])[\s.[\]"'\w$]+$/;
const VARIABLE = /(?:window|self|globalThis|var|let|const)./s;
/** Most characters of a variable's name, with the word before it. */
const MAX_VARIABLE = 90;

const TEXT_KEYS = ['text', 'html', 'content', 'value', 'body', 'data', 'children', 'paragraphs', 'model', 'markup'];
/** Keys that hold the text of an article as one string. */
const BODY_KEY =
  /^(?:article|story|post|content|main|entry|page|full|rich)?_?(?:body|text|html|content|rendered|markup|value)(?:_?(?:html|text|raw|value|rendered))?$/i;
/** An object with a text and one of these is another article or what a card shows, not a block of one. */
const ARTICLE_KEYS = ['headline', 'slug', 'url', 'permalink', 'canonicalUrl', 'publishedAt'];

/** The text of an article, and what the data around it state. */
export interface FoundBody {
  /** HTML, or plain text with a line a paragraph. */
  readonly text: string;
  /** What they state of the article, in schema.org's words; null where they don't. */
  readonly work: Readonly<Record<string, unknown>> | null;
}

/**
 * Finds the text of an article in the data that scripts bring along for drawing the page.
 *
 * @param scripts the page's scripts.
 * @returns the longest body; null when there is none.
 */
export function findBody(scripts: readonly Script[]): FoundBody | null {
  let best: Body = NONE;
  let length = 0;
  const flight: string[] = [];
  const look = (values: readonly unknown[]): void => {
    for (const value of values) {
      const body = longestBody(value);
      if (body.text.length > best.text.length) best = body;
    }
  };
  for (const script of scripts) {
    length += script.length;
    if (length > MAX_LENGTH) break;
    // Pieces of a stream are cut anywhere.
    if (script.type === '' && script.length < MAX_LENGTH && isFlight(script.text)) flight.push(script.text);
    else if (script.length >= MIN_BODY) for (const json of dataOf(script)) look(parseJsonLeniently(json));
  }
  if (flight.length > 0) look(readFlight(flight));
  return textLength(best.text) >= MIN_BODY ? { text: best.text, work: readWork(objectsAround(best.place)) } : null;
}

/** Where a value stands: what holds it, and where that stands. */
interface Place {
  readonly holder: unknown;
  readonly up: Place | null;
}

/** A body, and where it stands. */
interface Body {
  readonly text: string;
  readonly place: Place | null;
}

const NONE: Body = { text: '', place: null };
/** How many values around a body are looked at. */
const MAX_AROUND = 12;

/** The objects around a value, innermost first. */
function objectsAround(place: Place | null): Readonly<Record<string, unknown>>[] {
  const objects: Readonly<Record<string, unknown>>[] = [];
  for (let at = place; at !== null && objects.length < MAX_AROUND; at = at.up)
    if (isObject(at.holder)) objects.push(at.holder);
  return objects;
}

/** The pieces of a script that may be data. */
function dataOf(script: Script): string[] {
  const { type } = script;
  if (type.includes('ld+json')) return [];
  if (type.includes('json')) return [script.text];
  if (type !== '' && !type.includes('javascript') && type !== 'module') return [];
  const { text } = script;
  const pieces: string[] = [];
  let end = 0;
  for (const { index, 0: match } of text.matchAll(ASSIGNMENT)) {
    if (index < end || !isVariable(text.slice(Math.max(0, index - MAX_VARIABLE), index))) continue;
    const start = index + match.length;
    end = endOfValue(text, start);
    if (end - start >= MIN_BODY) pieces.push(text.slice(start, end));
  }
  return pieces;
}

/** Whether what stands before an assignment ends in a variable or a property of the page's. */
function isVariable(before: string): boolean {
  return VARIABLE.test(BEFORE_ASSIGNMENT.exec(before)?.[0] ?? '');
}

/** Where the object or array that starts at an offset ends. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 123 || c === 91) depth++;
    else if ((c === 125 || c === 93) && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Looks through a value without recursion: the longest string under a key of a body, or the longest array of blocks. */
function longestBody(root: unknown): Body {
  let best = NONE;
  const stack: { key: string; value: unknown; place: Place | null }[] = [{ key: '', value: root, place: null }];
  for (let seen = 0; seen < MAX_VALUES; seen++) {
    const next = stack.pop();
    if (next === undefined) break;
    const { key, value, place } = next;
    if (typeof value === 'string') {
      if (value.length > best.text.length && BODY_KEY.test(key) && isProse(value)) best = { text: value, place };
    } else if (Array.isArray(value)) {
      const text = bodyOfBlocks(value);
      if (text.length > best.text.length) best = { text, place };
      const inside = { holder: value, up: place };
      for (let i = value.length - 1; i >= 0; i--) stack.push({ key: '', value: value[i], place: inside });
    } else if (isObject(value)) {
      const inside = { holder: value, up: place };
      for (const [name, item] of Object.entries(value)) stack.push({ key: name, value: item, place: inside });
    }
  }
  return best;
}

/** The text of an array whose items are the blocks of an article. */
function bodyOfBlocks(items: readonly unknown[]): string {
  const pieces: string[] = [];
  let long = 0;
  let articles = 0;
  for (const item of items) {
    const text = textOf(item);
    if (text === '') continue;
    if (isObject(item) && ARTICLE_KEYS.some((key) => typeof item[key] === 'string')) {
      articles++;
      continue;
    }
    pieces.push(text);
    if (textLength(text) >= MIN_PIECE) long++;
  }
  if (articles >= pieces.length) return '';
  const joined = pieces.join('\n');
  return long >= 2 && textLength(joined) >= MIN_BODY && isProse(joined) ? joined : '';
}

/** The text of one block: the strings under the keys of a text, in order. */
function textOf(item: unknown): string {
  if (typeof item === 'string') return item;
  let text = '';
  const stack: { value: unknown; depth: number }[] = [{ value: item, depth: 0 }];
  for (let seen = 0; seen < MAX_BLOCK_VALUES; seen++) {
    const next = stack.pop();
    if (next === undefined) break;
    const { value, depth } = next;
    if (typeof value === 'string') text += value;
    else if (depth >= MAX_BLOCK_DEPTH) continue;
    else if (Array.isArray(value)) {
      for (let i = Math.min(value.length, MAX_BLOCK_VALUES) - 1; i >= 0; i--)
        if (typeof value[i] === 'object') stack.push({ value: value[i], depth: depth + 1 });
    } else if (isObject(value)) {
      const key = TEXT_KEYS.find((name) => value[name] !== undefined && value[name] !== null && value[name] !== '');
      if (key !== undefined) stack.push({ value: value[key], depth: depth + 1 });
    }
  }
  return text;
}

const WORD_GAPS = /\s/g;

/** Whether a string reads like prose rather than code, a style sheet or encoded data. */
function isProse(text: string): boolean {
  const sample = text.slice(0, 4000).replace(/<[^<>]{0,1000}>/g, ' ');
  if (/[{};]\s{0,10}[\n}]|function\s?\(/.test(sample)) return false;
  const dense = textLength(sample) > sample.length * 1.3;
  const gaps = sample.match(WORD_GAPS)?.length ?? 0;
  return (dense || gaps > sample.length / 15) && /[.!?。！？।۔؟]/.test(sample);
}
