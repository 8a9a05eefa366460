/** The parts of an annotated corpus that are measured by themselves, and the options that choose among them. */
import { type CorpusSet, flavoursOf, type Gold, isArticle } from './corpus.ts';

/** `--set NAME`, `--flavour NAME ...` and `--every N`, as `parseArgs` reads them. */
export const PART_OPTIONS = {
  set: { type: 'string' },
  flavour: { type: 'string', multiple: true },
  every: { type: 'string', default: '1' },
} as const;

/** What was given of {@link PART_OPTIONS}. */
interface Chosen {
  readonly set?: string | undefined;
  readonly flavour?: readonly string[] | undefined;
  readonly every: string;
}

/** Pages of a set, read in one flavour. */
export interface Part {
  readonly set: CorpusSet;
  /** What a table calls the pages. */
  readonly name: string;
  readonly gold: readonly Gold[];
  readonly flavour: string;
}

/** The chosen parts: of each set the articles apart from the rest, in each flavour. */
export function* partsOf(sets: readonly CorpusSet[], chosen: Chosen): Generator<Part> {
  for (const set of sets) {
    if (chosen.set !== undefined && set.name !== chosen.set) continue;
    for (const { name, gold } of groups(set)) {
      const sample = gold.filter((_, i) => i % Number(chosen.every) === 0);
      for (const flavour of flavoursOf(set)) {
        if (chosen.flavour?.includes(flavour) ?? true) yield { set, name, gold: sample, flavour };
      }
    }
  }
}

/** Pages of a set that are scored together: the articles of a set of mixed types apart from the rest. */
function groups(set: CorpusSet): { name: string; gold: Gold[] }[] {
  const articles = set.gold.filter(isArticle);
  const rest = set.gold.filter((page) => !isArticle(page));
  if (rest.length === 0) return [{ name: set.name, gold: articles }];
  return [
    { name: `${set.name} articles`, gold: articles },
    { name: `${set.name} other kinds`, gold: rest },
  ].filter(({ gold }) => gold.length > 0);
}
