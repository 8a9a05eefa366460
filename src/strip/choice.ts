import type { BlockField, Page } from '../page.ts';
import { computeFeatures } from './features/index.ts';
import type { KindEvidence } from './kind/index.ts';
import { readKindSigns } from './kind/signs.ts';
import { judgeByModel, type ModelSource } from './model/index.ts';
import type { Model } from './model/weights.ts';
import { judgeByRules, type Ruling } from './rules/judge.ts';
import { adoptOpinion, MAX_ADOPTED_CONFIDENCE, shouldAsk } from './rules/second-opinion.ts';

/** What `--precision` and `--recall` move the threshold's log-odds by. */
const BIAS = { precision: 1.2, recall: -1.2 } as const;

/** Options that steer the choice. */
export interface ChoiceOptions {
  language?: string;
  secondOpinion?: 'auto' | 'never' | 'always';
  prefer?: keyof typeof BIAS;
}

/** The blocks that are chosen as the body, and how it came to that. */
export interface Choice extends KindEvidence {
  readonly model: Model;
  readonly ruling: Ruling;
  readonly fields: Map<number, BlockField>;
  /** Chance of each block to belong to the body, 0 to 1. */
  readonly chances: Float64Array;
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
  const model = await models(input);
  const judged = judgeByModel(model, input, ruling, options.prefer ? BIAS[options.prefer] : 0);
  const { chances, aside } = judged;
  let { keep, confidence } = judged;
  if (!keep.includes(1)) keep = ruling.keep;
  if (shouldAsk(page, options.secondOpinion ?? 'auto', confidence)) {
    const opinion = (await page.secondOpinion?.()) ?? null;
    const adopted = opinion && adoptOpinion(page, features, prose, chances, keep, opinion);
    if (adopted) {
      keep = adopted;
      for (const b of fields.keys()) keep[b] = 0;
      confidence = Math.min(MAX_ADOPTED_CONFIDENCE, confidence);
    }
  }
  const signs = aside ? readKindSigns(page, features, aside) : ruling.signs;
  return { model, ruling, chances, features, signs, stated: ruling.stated, keep, fields, confidence, aside };
}
