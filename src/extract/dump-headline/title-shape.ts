import { countSpaced } from '../text.ts';

/** How long a line is that can be a headline, in UTF-16 units. */
export const MAX_LINE = 220;

/** How many words a line with a headline's shape has. */
const USUAL_WORDS = [4, 20] as const;
/** How a sentence ends, and hardly a headline. */
export const FULL_STOP = /[.。]$/u;
/** From how many words on a line with a full stop at its end is a sentence of a text: of 1,257 annotated titles none is. */
const SENTENCE_WORDS = 20;

/** Whether a line has the length and the end of a headline. */
export function hasTitleShape(text: string): boolean {
  if (text.length > MAX_LINE || FULL_STOP.test(text)) return false;
  const count = countSpaced(text);
  return count >= USUAL_WORDS[0] && count <= USUAL_WORDS[1];
}

/** Whether a line is as long as a sentence, and ended as one. */
export function isSentence(text: string): boolean {
  return FULL_STOP.test(text) && countSpaced(text) >= SENTENCE_WORDS;
}
