import { saidIn } from '../../said.ts';
import type { Candidate, Source } from '../candidate.ts';
import type { Context } from '../context.ts';
import { isLastPart } from '../headline.ts';
import { countSpaced, fold, squash } from '../text.ts';
import { banner } from './banner.ts';
import type { Facts, FieldRule } from './rule.ts';
import { withoutLabel } from './title-labels.ts';
import { pieces } from './title-pieces.ts';

/** A bar or an arrow is never a headline's own; a dash or a colon is as often as not. */
const SURE = /[|»«›‹｜]/u;

/** A title of more pieces is no headline with a site's name. */
const MAX_PIECES = 12;

/** The most words that a site's name has. */
const MAX_SITE_WORDS = 6;

/** Lines of a dump that is a title and no page, and the least words of the title's first piece for the rest to be the site's. */
const ALONE = 2;
const MIN_ALONE = 3;

/** How long a line is that says whose the page is, in UTF-16 units, and the shortest name that it can be known by. */
const MAX_RIGHTS = 300;
const MIN_OWNER = 5;
const RIGHTS = /©|\(c\) ?(?:19|20)\d\d|copyright/i;

/** What the page's lines about its copyright say, kept as long as the page is: every piece of every title asks. */
const rights = new WeakMap<Context, readonly string[]>();

/** Whether a line about the page's copyright has the name: a dump states its site nowhere else. */
function isOwner(name: string, context: Context): boolean {
  if (name.length < MIN_OWNER) return false;
  let lines = rights.get(context);
  if (lines === undefined) {
    const { blocks, verdicts } = context.page;
    lines = blocks
      .filter(
        ({ text, index }) => text.length <= MAX_RIGHTS && verdicts[index]?.verdict === 'dropped' && RIGHTS.test(text),
      )
      .map(({ text }) => squash(text));
    rights.set(context, lines);
  }
  return lines.some((line) => line.includes(name));
}

/** Whether a piece of a title is the site's name, as the page or its host says it. */
function isSiteName(piece: string, facts: Facts): boolean {
  const name = squash(piece);
  if (name === '' || isOwner(name, facts.context)) return true;
  const site = squash(facts.site ?? '');
  if (
    site !== '' &&
    (name === site || (name.length > 3 && site.includes(name)) || (site.length > 3 && name.startsWith(site)))
  )
    return true;
  const host = facts.context.address?.hostname.toLowerCase() ?? '';
  if (host === '') return false;
  const labels = host.split('.').filter((label) => label !== 'www');
  const whole = labels.join('');
  const plainName = name.replace(/^the/, '');
  return (
    name.length > 2 &&
    (labels.some((label) => label.replaceAll('-', '') === name || label.replaceAll('-', '') === plainName) ||
      whole === name ||
      (name.length > 4 && whole.includes(name)))
  );
}

/** Whether a title ends with a heading of the page that heads no more than the part of the site that the page is in. */
function isHeadingBeside(piece: string, title: string, { context: { page } }: Facts): boolean {
  return (
    isLastPart(title, piece) &&
    page.blocks.some(({ kind, level, text }) => kind === 'heading' && level === 1 && text === piece)
  );
}

/** `Harbour Post: Bridge closes`: a colon right after a name is the site's only when the name is. */
function withoutPrefix(title: string, facts: Facts): string {
  const colon = title.indexOf(': ');
  if (colon <= 0) return title;
  const name = squash(title.slice(0, colon));
  const isSite = (facts.site !== null && name === squash(facts.site)) || name === banner(facts.context.page);
  return isSite ? title.slice(colon + 2) : title;
}

/** Whether a dump has hardly more than the title that browsers show: section and site stand behind its headline. */
function isAlone({ context: { page } }: Facts): boolean {
  return page.containers.length <= 1 && page.blocks.length <= ALONE;
}

/**
 * Takes the site's name, and what stands outside of it, off a headline.
 *
 * @param title a title as stated.
 * @param others the page's other titles: what one of them says alone is the headline.
 */
function withoutSite(title: string, others: readonly string[], facts: Facts): string {
  const parts = pieces(title);
  if (parts.length === 1 || parts.length > MAX_PIECES) return withoutPrefix(title, facts);
  const whole = fold(title);
  // Another source states a part of this one, cut at a separator: that part is the headline.
  let best = '';
  for (const other of others) {
    const key = fold(other);
    if (key === whole || key.length <= best.length || countSpaced(key) < 2) continue;
    const first = parts.findIndex((part) => key.startsWith(fold(part.text)) && fold(part.text) !== '');
    if (first < 0) continue;
    const last = parts.findLastIndex((part) => key.endsWith(fold(part.text)) && fold(part.text) !== '');
    const slice = title.slice(parts[first]?.start, parts[last]?.end);
    if (last >= first && fold(slice) === key) best = slice;
  }
  let from = 0;
  let to = parts.length - 1;
  while (
    to > from &&
    (isSiteName(parts[to]?.text ?? '', facts) || isHeadingBeside(parts[to]?.text ?? '', title, facts))
  )
    to--;
  if (to < parts.length - 1) {
    // Between headline and site stands the section, when the same mark sets it off.
    while (to > from && SURE.test(parts[to - 1]?.mark ?? '') && countSpaced(parts[to]?.text ?? '') <= 3) to--;
  }
  while (from < to && isSiteName(parts[from]?.text ?? '', facts)) from++;
  if (from === 0 && to === parts.length - 1) {
    const last = parts[to]?.text ?? '';
    const sure = SURE.test(parts[to - 1]?.mark ?? '');
    if (sure && countSpaced(last) <= MAX_SITE_WORDS && countSpaced(title) - countSpaced(last) > countSpaced(last)) to--;
    else if (isAlone(facts) && countSpaced(parts[0]?.text ?? '') >= MIN_ALONE) to = 0;
  }
  const stripped = title.slice(parts[from]?.start, parts[to]?.end).trim();
  if (best !== '' && countSpaced(best) * 2 >= countSpaced(stripped)) return best.trim();
  return stripped === '' ? title : withoutPrefix(stripped, facts);
}

/** How many words a part of the site has at most that a heading names behind its headline, and the least of the headline. */
const MAX_PART = 2;
const MIN_BEFORE_PART = 4;

/** A printed headline without what is printed behind it: the site's name, or the part of the site behind a bar. */
function withoutEnding(printed: string, facts: Facts): string {
  const parts = pieces(printed);
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (!last || !before || parts.length > MAX_PIECES) return printed;
  const headline = printed.slice(0, before.end);
  const isPart = SURE.test(before.mark) && countSpaced(last.text) <= MAX_PART;
  if (countSpaced(headline) < MIN_BEFORE_PART) return printed;
  return isPart || squash(last.text) === squash(facts.site ?? '') ? headline : printed;
}

/** Titles that say nothing. */
const EMPTY_TITLES = new Set([
  'home',
  'homepage',
  'untitled',
  'index',
  'article',
  'news',
  'blog',
  'post',
  'status',
  'thread',
  'conversation',
  'null',
  'undefined',
  '',
]);

/** A title that names the account which posted the page: `Ann Lee (@ann@social.example)`. */
const ACCOUNT = /\(@[\w.-]{1,60}(?:@[\w.-]{1,100})?\)|\s@[\w.-]{1,60}(?:@[\w.-]{1,100})?$/;

/** What word processors and those who print with them call a document: the name of its file. */
const FILE_NAME =
  /^(?:Microsoft (?:Word|PowerPoint|Excel) - .*|[^/]{1,200}\.(?:docx?|pptx?|xlsx?|odt|rtf|pdf|indd|qxd|dvi))$/i;

/** What is left of a title's weight when it is the site's name or an account's, or cut off. */
const SITE = 0.3;
const ELLIPSIS = 0.7;
const CUT_OFF = /(?:…|\.{3})$/;

/** Tells whether a name, folded, and what another source states alone are all that the title element says: it is the site's. */
function restOf(candidates: readonly Candidate[]): (key: string) => boolean {
  const statedBy = (sources: readonly Source[]): string[] =>
    candidates.filter(({ source }) => sources.includes(source)).map(({ values }) => fold(values[0] ?? ''));
  const wholes = new Set(statedBy(['title']));
  const parts = wholes.size > 0 ? new Set(statedBy(['meta', 'jsonld'])) : [];
  return (key) =>
    [...parts].some(
      (part) => part !== '' && part !== key && (wholes.has(`${key} ${part}`) || wholes.has(`${part} ${key}`)),
    );
}

/** The headline as printed, without the site's name. */
export const title: FieldRule = {
  clean(candidates, facts) {
    // Most sources state the same title.
    const stated = [...new Set(candidates.map(({ values }) => values[0] ?? ''))];
    const bare = new Map<string, string>();
    const bareOf = (value: string): string => {
      const known = bare.get(value) ?? withoutSite(value, stated, facts);
      bare.set(value, known);
      return known;
    };
    const others = candidates
      .filter(({ source }) => source !== 'visible')
      .map((candidate) => ({ ...candidate, values: [bareOf(candidate.values[0] ?? '')] }));
    const isRest = restOf(candidates);
    const site = facts.site === null ? null : squash(facts.site);
    return candidates.flatMap((candidate): Candidate[] => {
      const value = candidate.values[0] ?? '';
      const isPrinted = candidate.source === 'visible' && facts.context.page.head.title !== null;
      const said = saidIn(value);
      const headline = isPrinted ? withoutEnding(withoutLabel(value, others), facts) : (said ?? bareOf(value));
      const key = fold(headline);
      if (EMPTY_TITLES.has(key) || (candidate.source !== 'visible' && FILE_NAME.test(value))) return [];
      const name = squash(headline);
      const isSite = name === site || name === banner(facts.context.page) || isRest(key);
      const share = isSite || (said === null && ACCOUNT.test(value)) ? SITE : CUT_OFF.test(headline) ? ELLIPSIS : 1;
      return [{ ...candidate, values: [headline], weight: candidate.weight * share }];
    });
  },
  key: (values) => fold(values[0] ?? ''),
  // Of two spellings, the one that is printed on the page.
  better: (a, b) =>
    (a.source === 'visible') !== (b.source === 'visible') ? a.source === 'visible' : a.weight > b.weight,
};
