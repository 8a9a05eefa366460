import type { BlockField, Page, PageKind } from '../page.ts';
import { type BlockFeatures, computeFeatures } from './features/index.ts';
import { isTelling, type KindEvidence } from './kind/index.ts';
import { readKindSigns } from './kind/signs.ts';
import { type Answers, askModel, judgeByAnswers, type ModelSource } from './model/index.ts';
import { judgeByRules, type Ruling } from './rules/judge.ts';
import { adoptOpinion, MAX_ADOPTED_CONFIDENCE, shouldAsk } from './rules/second-opinion.ts';
import { undividedBlock } from './undivided.ts';

/** What `--precision` and `--recall` move the threshold's log-odds by. */
const BIAS = { precision: 1.2, recall: -1.2 } as const;
/**
 * What they are moved by on pages that are no articles: their text stands in many short parts, each of which the model doubts. Chosen on folds.
 */
const BIAS_OF_KIND: Readonly<Partial<Record<PageKind, number>>> = { other: -1, listing: -0.75, product: -0.5 };
/** And on those that hardly say anything: many are a title alone. */
const BIAS_OF_LITTLE = -0.5;

/** Words from which the one block of a page is no notice, whatever notices are in it. */
const UNDIVIDED_WORDS = 150;

/** Options that steer the choice. */
export interface ChoiceOptions {
  language?: string;
  secondOpinion?: 'auto' | 'never' | 'always';
  prefer?: keyof typeof BIAS;
}

/** The blocks that are chosen as the body, and how it came to that. */
export interface Choice extends KindEvidence {
  readonly answers: Answers;
  readonly ruling: Ruling;
  readonly fields: Map<number, BlockField>;
  /** Whether the body is what another extractor took. */
  readonly adopted: boolean;
}

/**
 * Chooses the body: rules read the page, the learned model judges its blocks with theirs in view, and where it is unsure another
 * extractor is asked.
 *
 * @param models gives the learned models.
 */
export async function chooseBody(page: Page, options: ChoiceOptions, models: ModelSource): Promise<Choice> {
  const features = computeFeatures(page, options.language);
  const ruling = judgeByRules(page, features);
  const { fields, prose } = ruling.decision;
  const input = page.containers.length > 1 ? 'html' : 'text';
  const answers = askModel(await models(input), input, ruling);
  const judged = judgeByAnswers(answers, ruling, biasOf(options));
  const { aside } = judged;
  let { keep, confidence } = judged;
  if (!keep.includes(1)) keep = ruling.keep;
  if (!keep.includes(1)) keep = keepUndivided(features, fields);
  let adopted = false;
  const first = { features, prose, chances: answers.chances, keep };
  if (shouldAsk(page, options.secondOpinion ?? 'auto', confidence, first)) {
    const opinion = (await page.secondOpinion?.()) ?? null;
    const taken = opinion && adoptOpinion(page, first, opinion);
    if (taken) {
      adopted = true;
      keep = taken;
      for (const b of fields.keys()) keep[b] = 0;
      confidence = Math.min(MAX_ADOPTED_CONFIDENCE, confidence);
    }
  }
  const signs = aside ? readKindSigns(page, features, aside) : ruling.signs;
  return { answers, ruling, adopted, features, signs, stated: ruling.stated, keep, fields, confidence, aside };
}

/** The body, and how sure it is, of a page whose kind is known: pages that are no articles keep what is doubtful more easily. */
export function bodyOfKind(
  choice: Choice,
  kind: PageKind,
  options: ChoiceOptions,
): Pick<Choice, 'keep' | 'confidence'> {
  const { answers, ruling, adopted, keep, confidence } = choice;
  const bias = kind === 'other' && !isTelling(choice) ? BIAS_OF_LITTLE : BIAS_OF_KIND[kind];
  if (bias === undefined || adopted) return { keep, confidence };
  const judged = judgeByAnswers(answers, ruling, biasOf(options) + bias);
  return judged.keep.includes(1) ? judged : { keep, confidence };
}

/** The one block that holds all of a page: a notice that stands in it is a part of it, and nothing tells where the others are. */
function keepUndivided(features: BlockFeatures, fields: ReadonlyMap<number, BlockField>): Uint8Array {
  const keep = new Uint8Array(features.size);
  const b = undividedBlock(features);
  if (b >= 0 && (features.words[b] as number) >= UNDIVIDED_WORDS && !fields.has(b)) keep[b] = 1;
  return keep;
}

function biasOf({ prefer }: ChoiceOptions): number {
  return prefer ? BIAS[prefer] : 0;
}
