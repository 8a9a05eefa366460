import { type Candidate, type Decision, MAX_CANDIDATES, type Source } from './candidate.ts';

/** What a further, independent source that says the same adds to a value's weight. */
const AGREEMENT = 0.15;

/** Sources that read the same element of the page in different ways don't support each other. */
const SAME_ELEMENT: ReadonlySet<Source> = new Set(['microdata', 'rel', 'time', 'class', 'visible']);

const witness = (source: Source): string => (SAME_ELEMENT.has(source) ? 'page' : source);

/** How a field's candidates are compared. */
export interface Comparison {
  /** Candidates with one key say the same thing. */
  readonly key: (values: readonly string[]) => string;
  /** Of two candidates that say the same: whether `a` says it better than `b`. Default: the weightier. */
  readonly better?: (a: Candidate, b: Candidate) => boolean;
}

interface Group {
  best: Candidate;
  weight: number;
  readonly witnesses: Set<string>;
}

const score = (group: Group): number => group.weight + AGREEMENT * (group.witnesses.size - 1);

/**
 * Chooses among what the sources propose, for every field in the same way: candidates that say the same support each
 * other, once per independent source, and the value with the most weight behind it wins; of equals, the first proposed.
 *
 * @param candidates cleaned candidates of one field, in the order in which the sources are asked.
 * @param comparison what counts as the same.
 * @returns the winner and the losers; candidates that only repeat the winner aren't losers.
 */
export function reconcile(candidates: readonly Candidate[], comparison: Comparison): Decision {
  const groups = new Map<string, Group>();
  const better = comparison.better ?? ((a, b) => a.weight > b.weight);
  for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
    const key = comparison.key(candidate.values);
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { best: candidate, weight: candidate.weight, witnesses: new Set([witness(candidate.source)]) });
      continue;
    }
    group.witnesses.add(witness(candidate.source));
    group.weight = Math.max(group.weight, candidate.weight);
    if (better(candidate, group.best)) group.best = candidate;
  }
  let winner: Group | undefined;
  for (const group of groups.values()) if (!winner || score(group) > score(winner)) winner = group;
  if (!winner) return { values: [], source: null, lost: [] };
  const lost = [...groups.values()].filter((group) => group !== winner).map((group) => group.best);
  return { values: winner.best.values, source: winner.best.source, lost };
}
