import type { Container } from '../../page.ts';
import { languageNamed } from './code.ts';
import type { Draft } from './writer.ts';

/** How far apart a label and its code are nested, at most. */
const FRAME_DEPTH = 8;
/** What the element of a label is called that stands above its code. */
const CODE_HEADER = /(?:^|\s)code-?(?:header|title|toolbar|lang)/;
/** How many controls may stand between them. */
const MAX_CONTROLS = 3;

/**
 * Takes a label that names the language of a block of code, and stands before it in the same frame, out of the text: it becomes
 * a control, and its language the code's.
 *
 * @param blocks of the page so far; are changed.
 * @param containers of the page so far.
 * @param count the index of the code, which is the last block.
 */
export function takeCodeLabel(blocks: readonly Draft[], containers: readonly Container[], count: number): void {
  const code = blocks[count];
  let at = count - 1;
  while (at >= count - MAX_CONTROLS && blocks[at]?.kind === 'control') at--;
  const label = blocks[at];
  const language = label?.kind === 'paragraph' ? languageNamed(label.text) : null;
  if (code === undefined || label === undefined || language === null) return;
  let before = at - 1;
  while (before > at - MAX_CONTROLS && blocks[before]?.kind === 'control') before--;
  const isHeader = CODE_HEADER.test(containers[label.container]?.names ?? '');
  if (!isHeader && !shareFrame(containers, label.container, code.container, blocks[before]?.container ?? 0)) return;
  label.kind = 'control';
  if (language !== '') code.codeLanguage ??= language;
}

/** Whether two containers are in an element that doesn't hold a third, near both. */
function shareFrame(containers: readonly Container[], one: number, two: number, other: number): boolean {
  const near = new Set(ancestors(containers, one, FRAME_DEPTH));
  const shared = ancestors(containers, two, FRAME_DEPTH).find((container) => near.has(container));
  return shared !== undefined && !ancestors(containers, other, Number.POSITIVE_INFINITY).includes(shared);
}

function ancestors(containers: readonly Container[], container: number, most: number): number[] {
  const found: number[] = [];
  for (let at = container; at >= 0 && found.length < most; at = containers[at]?.parent ?? -1) found.push(at);
  return found;
}
