import type { Block, BlockField, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isVoid } from '../body/shape.ts';

/** How a question ends, and the longest that stands alone, in words. */
const QUESTION_END = /[?？؟][”"’»)*_]{0,3}$/u;
const MAX_WORDS = 40;
/** Questions that an interview has at least, each with an answer below, and in how many blocks of its body each. */
const MIN_QUESTIONS = 3;
const BLOCKS_A_QUESTION = 6;

/**
 * Keeps the turns of an interview together: each question with the answer right below it, however short they are (`Never?`, `Ask me in
 * the autumn.`), down to the last.
 *
 * @param fields those of the page; a turn is none.
 * @param keep 1 for each block of the body; is added to.
 */
export function keepAnswers(
  page: Page,
  features: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
): void {
  const shown = page.blocks.filter((block) => features.hidden[block.index] !== 1 && !isVoid(block));
  if (!isInterview(shown, features, keep)) return;
  const isKept = (block: Block | undefined): boolean => block !== undefined && keep[block.index] === 1;
  const first = shown.findIndex((block) => isKept(block) && isQuestion(block, features));
  for (let at = first; at < shown.length - 1; at++) {
    const above = shown[at - 1];
    const question = shown[at] as Block;
    const answer = shown[at + 1] as Block;
    if (!isQuestion(question, features) || isQuestion(answer, features)) continue;
    const isAsked =
      isKept(question) || (above !== undefined && isKept(above) && isTurn(question, page, features, fields, above));
    if (!isAsked || !(isKept(answer) || isTurn(answer, page, features, fields, question))) continue;
    keep[question.index] = 1;
    keep[answer.index] = 1;
  }
}

function isInterview(shown: readonly Block[], features: BlockFeatures, keep: Uint8Array): boolean {
  const kept = shown.filter(({ index }) => keep[index] === 1);
  const isAnswered = (block: Block, at: number): boolean => {
    const next = kept[at + 1];
    return isQuestion(block, features) && next !== undefined && !isQuestion(next, features);
  };
  const questions = kept.filter(isAnswered).length;
  return questions >= MIN_QUESTIONS && questions * BLOCKS_A_QUESTION >= kept.length;
}

function isQuestion({ index, text }: Block, { words }: BlockFeatures): boolean {
  return (words[index] as number) <= MAX_WORDS && QUESTION_END.test(text);
}

/** Whether a block can be a turn: a sentence of its own, beside another, that says nothing of the site; `No.` may be a button's name, too. */
function isTurn(
  { index, kind, container, linkCount }: Block,
  { containers }: Page,
  { cues, ending, words }: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  beside: Block,
): boolean {
  if (fields.has(index) || linkCount > 0 || ending[index] !== 1) return false;
  if (cues[index] !== 0 && (words[index] as number) > 1) return false;
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  return containers[container]?.parent === containers[beside.container]?.parent;
}
