/**
 * The figures by which records are judged against gold. They are those of the scorer that stands beside the corpus;
 * `agree.ts` holds the two together.
 *
 * - word F1: multiset of lower-cased words, F1 a page, then the mean (WCXB's figure)
 * - shingle F1: 4-word shingles, F1 of the mean precision and the mean recall (the article extraction benchmark's)
 * - segment F1: `with` snippets found and `without` snippets kept out, counted over all pages (trafilatura's)
 * - title: equal after case, punctuation and white space are folded
 * - authors: F1 over names, folded the same way, counted over all pages
 * - date: right (same calendar day), wrong (another), missed (none given), invented (given where gold says none)
 */
import type { ArticleRecord } from '../../src/record.ts';
import type { Gold } from './corpus.ts';
import { f1, precisionRecall, shingles, words } from './words.ts';

/** Figures of a set, null where its gold has nothing to judge by. Shares are 0 to 1. */
export interface Figures {
  pages: number;
  empty: number;
  wordF1: number | null;
  wordP: number | null;
  wordR: number | null;
  shingleF1: number | null;
  shingleP: number | null;
  shingleR: number | null;
  exact: number | null;
  segmentF1: number | null;
  segmentP: number | null;
  segmentR: number | null;
  segmentAccuracy: number | null;
  title: number | null;
  authorsF1: number | null;
  dateRight: number | null;
  dateWrong: number | null;
  dateMissed: number | null;
  dateInvented: number | null;
}

/** The part of a record that figures are made of. */
export type Scored = Pick<ArticleRecord, 'text' | 'title' | 'authors' | 'published'>;

const NOTHING: Scored = { text: '', title: null, authors: [], published: null };

/** Word F1 of one page's text. */
export function pageWordF1(text: string, gold: string): number {
  const { precision, recall } = precisionRecall(words(text), words(gold));
  return f1(precision, recall);
}

/**
 * Scores records against gold.
 *
 * @param gold the pages to score.
 * @param records by page id; a page with no record counts as an empty result.
 */
export function score(gold: readonly Gold[], records: ReadonlyMap<string, Scored>): Figures {
  const pairs = gold.map((page) => ({ page, record: records.get(page.id) ?? NOTHING }));
  return {
    pages: gold.length,
    empty: pairs.filter(({ record }) => record.text.trim() === '').length,
    ...textFigures(pairs),
    ...segmentFigures(pairs),
    ...fieldFigures(pairs),
    ...dateFigures(pairs),
  };
}

type Pair = { page: Gold; record: Scored };

function textFigures(pairs: readonly Pair[]) {
  const annotated = pairs.filter(({ page }) => page.text !== undefined);
  const f1s: number[] = [];
  const precisions: number[] = [];
  const recalls: number[] = [];
  const shingleP: number[] = [];
  const shingleR: number[] = [];
  let exact = 0;
  for (const { page, record } of annotated) {
    const got = words(record.text);
    const want = words(page.text ?? '');
    const { precision, recall } = precisionRecall(got, want);
    f1s.push(f1(precision, recall));
    precisions.push(precision);
    recalls.push(recall);
    const gotShingles = shingles(got);
    const wantShingles = shingles(want);
    const shared = precisionRecall(gotShingles, wantShingles);
    if (gotShingles.length > 0) shingleP.push(shared.precision);
    if (wantShingles.length > 0) shingleR.push(shared.recall);
    if (got.join(' ') === want.join(' ')) exact++;
  }
  const p = mean(shingleP);
  const r = mean(shingleR);
  return {
    wordF1: mean(f1s),
    wordP: mean(precisions),
    wordR: mean(recalls),
    shingleF1: p === null || r === null ? null : f1(p, r),
    shingleP: p,
    shingleR: r,
    exact: ratio(exact, annotated.length),
  };
}

function segmentFigures(pairs: readonly Pair[]) {
  let found = 0;
  let wanted = 0;
  let slipped = 0;
  let unwanted = 0;
  for (const { page, record } of pairs) {
    const text = foldSpace(record.text);
    const count = (snippets: readonly string[]) => snippets.filter((s) => text.includes(foldSpace(s))).length;
    wanted += page.with?.length ?? 0;
    unwanted += page.without?.length ?? 0;
    found += count(page.with ?? []);
    slipped += count(page.without ?? []);
  }
  if (wanted === 0) return { segmentF1: null, segmentP: null, segmentR: null, segmentAccuracy: null };
  const precision = ratio(found, found + slipped);
  const recall = found / wanted;
  return {
    segmentF1: precision === null ? null : f1(precision, recall),
    segmentP: precision,
    segmentR: recall,
    segmentAccuracy: ratio(found + unwanted - slipped, wanted + unwanted),
  };
}

function fieldFigures(pairs: readonly Pair[]) {
  const titled = pairs.filter(({ page }) => page.title);
  const titleRight = titled.filter(({ page, record }) => fold(record.title) === fold(page.title)).length;
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const { page, record } of pairs) {
    if (!page.authors?.length) continue;
    const got = new Set(record.authors.map(fold).filter((name) => name !== ''));
    const want = new Set(page.authors.map(fold).filter((name) => name !== ''));
    given += got.size;
    wanted += want.size;
    for (const name of got) if (want.has(name)) right++;
  }
  const precision = ratio(right, given) ?? 0;
  return {
    title: ratio(titleRight, titled.length),
    authorsF1: wanted === 0 ? null : f1(precision, right / wanted),
  };
}

function dateFigures(pairs: readonly Pair[]) {
  const counts = { right: 0, wrong: 0, missed: 0, invented: 0, all: 0 };
  for (const { page, record } of pairs) {
    if (page.published === '' && record.published) counts.invented++;
    if (!page.published) continue;
    counts.all++;
    const got = (record.published ?? '').slice(0, 10);
    if (got === '') counts.missed++;
    else if (got === page.published.slice(0, 10)) counts.right++;
    else counts.wrong++;
  }
  return {
    dateRight: ratio(counts.right, counts.all),
    dateWrong: ratio(counts.wrong, counts.all),
    dateMissed: ratio(counts.missed, counts.all),
    dateInvented: counts.all === 0 ? null : counts.invented,
  };
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fold(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function mean(list: readonly number[]): number | null {
  return ratio(
    list.reduce((sum, x) => sum + x, 0),
    list.length,
  );
}
