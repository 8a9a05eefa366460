import type { PageText } from './utf8-text.ts';

/** How much of the text is looked at, in characters. */
const SAMPLE = 64 * 1024;

/** How far from the start a page may begin when something else (response headers, a log) stands before it. */
const JUNK_SPAN = 4096;

/** The sample is cut in this many parts; markup has tags in each, a text that quotes markup hasn't. */
const PARTS = 4;

/** Least number of tags per 1,000 characters in a fragment of HTML. */
const MIN_TAGS = 2;

/** The same where text stands before the first tag. */
const MIN_TAGS_AFTER_TEXT = 5;

/** HTML's element names, so that `<Previous` or `<john@example.org>` is no tag. */
const TAG =
  /<\/?(?:a|abbr|address|article|aside|b|base|blockquote|body|br|button|center|code|dd|details|div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|noscript|ol|option|p|pre|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|template|th|thead|time|title|tr|u|ul|video)(?=[\s/>])[^<>]{0,2000}>/gi;

const DOCTYPE_OR_XML = /^<(?:!doctype\s+html|\?xml\s)/i;

const ROOT_AT_LINE_START = /^[ \t]{0,20}<(?:!doctype\s+html|html|head|body)(?=[\s>])/im;

/** The root's tag or doctype, followed by another tag. */
const MARKUP_GOES_ON = /^[ \t]{0,20}<[^<>]{1,2000}>\s{0,200}<[a-z]/i;

/** What a whole document begins with. Other elements begin fragments, and are what dumps show of unparsed `noscript`. */
const DOCUMENT_TAG = /^<(?:html|head|body|meta|title|base|link|script|style)\b/i;

/** What no Markdown has, and lines that nothing else has: so many show it. */
const ROOT_TAG = /<(?:html|head|body|script|style)[\s>]/i;
const MARKDOWN_LINE = /^(?:#{1,6} |[-*+] {1,4}(?:\[|<a )|!?\[).{0,300}/gm;
const MIN_MARKDOWN_LINES = 3;

const CLOSED = /(?:<\/[a-z][a-z0-9]{0,20}\s{0,9}>|-->)$/i;

/**
 * Tells HTML from a text dump by its content. A dump that mentions tags, or shows a piece of markup, is text.
 *
 * @param text of a page.
 * @returns whether to read it as HTML.
 */
export function looksLikeHtml(text: PageText): boolean {
  // Most dumps have no such sign at all, and needn't be decoded to see it.
  const mark = (typeof text === 'string' ? text : text.view).indexOf('<');
  if (mark < 0 || mark >= SAMPLE) return false;
  if (DOCTYPE_OR_XML.test(skipPrologue(text.slice(0, JUNK_SPAN)))) return true;
  const sample = skipPrologue(text.slice(0, SAMPLE));
  if (DOCTYPE_OR_XML.test(sample)) return true;
  if (isTaggedMarkdown(sample)) return false;
  const tags = Array.from(sample.matchAll(TAG), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const first = tags[0];
  if (first === undefined) return false;
  const spread = (least: number) => tags.length * 1000 >= least * sample.length && inEveryPart(tags, sample.length);
  const closed = CLOSED.test(
    text
      .slice(Math.max(0, text.length - JUNK_SPAN), text.length)
      .trimEnd()
      .slice(-64),
  );
  if (first.start === 0) {
    const goesOn = DOCUMENT_TAG.test(sample) && tags[1]?.start === skipSpace(sample, first.end);
    return goesOn || closed || spread(MIN_TAGS);
  }
  const root = ROOT_AT_LINE_START.exec(sample.slice(0, JUNK_SPAN));
  if (root !== null) return closed || spread(MIN_TAGS) || isUnfinished(sample.slice(root.index));
  return spread(MIN_TAGS_AFTER_TEXT);
}

/** Whether it is Markdown with tags in it, and no document of HTML. */
function isTaggedMarkdown(sample: string): boolean {
  if (ROOT_TAG.test(sample)) return false;
  const lines = sample.match(MARKDOWN_LINE)?.filter((line) => !/^!?\[/.test(line) || line.includes(']('));
  return (lines?.length ?? 0) >= MIN_MARKDOWN_LINES;
}

/** Whether a document begins here and is cut off. A sample of markup in a text ends, and the text goes on. */
function isUnfinished(rest: string): boolean {
  return MARKUP_GOES_ON.test(rest) && !/<\/html\s{0,9}>/i.test(rest);
}

/** Skips white space and comments. */
export function skipPrologue(sample: string): string {
  let start = skipSpace(sample, 0);
  while (sample.startsWith('<!--', start)) {
    const end = sample.indexOf('-->', start);
    if (end < 0) break;
    start = skipSpace(sample, end + 3);
  }
  return sample.slice(start);
}

function skipSpace(sample: string, from: number): number {
  let index = from;
  while (index < sample.length && sample.charAt(index).trim() === '') index++;
  return index;
}

function inEveryPart(tags: readonly { start: number }[], length: number): boolean {
  return new Set(tags.map((tag) => Math.floor((tag.start * PARTS) / length))).size === PARTS;
}
