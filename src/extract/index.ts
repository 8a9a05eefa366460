import type { JudgedPage } from '../page.ts';
import type { ArticleRecord } from '../record.ts';
import { buildContent, projectText } from './content/index.ts';
import { type ExtractOptions, makeContext } from './context.ts';
import { withCrossheads } from './crossheads/index.ts';
import { decide } from './decide.ts';
import type { Weights } from './dump-headline/weights.ts';
import { listProvenance, listRemoved, roundChance } from './explain.ts';
import { countWords } from './word-count.ts';

export type { ExtractOptions } from './context.ts';
export type { Weights as HeadlineWeights } from './dump-headline/weights.ts';
export { listBlocks } from './explain.ts';

/** The source of a record whose caller names none: standard input. */
const STANDARD_INPUT = '-';

/**
 * Reads a judged page's fields and prints its body as content.
 *
 * @param page the page with its verdicts.
 * @param options where the page came from, what the caller knows of it, and whether to explain.
 * @param weights by which a dump's headline is found; those that ship by default.
 * @returns the record, every key present; `removed` and `provenance` only with `explain`.
 */
export async function extract(
  page: JudgedPage,
  options: ExtractOptions = {},
  weights?: Weights,
): Promise<ArticleRecord> {
  const decisions = decide(makeContext(page, options, weights));
  const one = (field: keyof typeof decisions): string | null => decisions[field].values[0] ?? null;
  const blocks = buildContent(withCrossheads(page));
  const text = projectText(blocks);
  return {
    schemaVersion: '1',
    source: (options.source ?? STANDARD_INPUT).toWellFormed(),
    kind: page.kind,
    title: one('title'),
    subtitle: one('subtitle'),
    authors: [...decisions.authors.values],
    published: one('published'),
    modified: one('modified'),
    captured: one('captured'),
    site: one('site'),
    url: one('url'),
    image: one('image'),
    description: one('description'),
    language: one('language'),
    section: one('section'),
    tags: [...decisions.tags.values],
    text,
    blocks,
    truncated: page.truncated,
    wordCount: countWords(text),
    confidence: roundChance(page.confidence),
    ...(options.explain ? { removed: listRemoved(page), provenance: listProvenance(decisions) } : {}),
  };
}
