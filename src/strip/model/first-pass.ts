import type { PageFacts } from './facts.ts';
import { LEXICAL } from './lexical.ts';
import { MARKUP } from './markup.ts';
import { columnNames, type FeatureGroup, fillMatrix, type Matrix } from './matrix.ts';
import { neighbours } from './neighbours.ts';
import { PLACE } from './place.ts';
import { SHAPE } from './shape.ts';
import { TOPIC } from './topic.ts';

const OWN: readonly FeatureGroup<PageFacts>[] = [SHAPE, LEXICAL, PLACE, TOPIC, MARKUP];
const OWN_NAMES = columnNames(OWN);
/** What is worth knowing of the blocks around. */
const OF_NEIGHBOURS = [
  'words',
  'stop words',
  'link density',
  'ending',
  'capitalized',
  'word score',
  'is heading',
  'blank before',
];
const REACH = 3;

const GROUPS: readonly FeatureGroup<PageFacts>[] = [
  ...OWN,
  neighbours(
    OF_NEIGHBOURS.map((name) => ({ name, at: OWN_NAMES.indexOf(name) })),
    REACH,
  ),
];

/** Names of the first pass's features. */
export const FIRST_PASS_NAMES: readonly string[] = columnNames(GROUPS);

/** Features of a page before any answer is known. */
export function firstPassFeatures(facts: PageFacts): Matrix {
  return fillMatrix(GROUPS, facts, facts.page.blocks.length);
}
