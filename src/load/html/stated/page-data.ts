import { isObject } from '../../../json.ts';
import type { Script } from '../parse/tree.ts';
import { textLength } from '../prose.ts';
import { parseJsonLeniently } from './lenient-json.ts';

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

/**
 * Finds the text of an article in the data that scripts bring along for drawing the page.
 *
 * @param scripts the page's scripts.
 * @returns the longest body: HTML, or plain text with a line a paragraph; null when there is none.
 */
export function findBody(scripts: readonly Script[]): string | null {
  let best = '';
  let length = 0;
  for (const script of scripts) {
    length += script.length;
    if (length > MAX_LENGTH) break;
    if (script.length < MIN_BODY) continue;
    for (const json of dataOf(script)) {
      for (const value of parseJsonLeniently(json)) {
        const body = longestBody(value);
        if (body.length > best.length) best = body;
      }
    }
  }
  return textLength(best) >= MIN_BODY ? best : null;
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
function longestBody(root: unknown): string {
  let best = '';
  const stack: { key: string; value: unknown }[] = [{ key: '', value: root }];
  for (let seen = 0; seen < MAX_VALUES; seen++) {
    const next = stack.pop();
    if (next === undefined) break;
    const { key, value } = next;
    if (typeof value === 'string') {
      if (value.length > best.length && BODY_KEY.test(key) && isProse(value)) best = value;
    } else if (Array.isArray(value)) {
      const body = bodyOfBlocks(value);
      if (body.length > best.length) best = body;
      for (let i = value.length - 1; i >= 0; i--) stack.push({ key: '', value: value[i] });
    } else if (isObject(value)) {
      for (const [name, item] of Object.entries(value)) stack.push({ key: name, value: item });
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
