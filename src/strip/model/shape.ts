import { CHARACTER_CLASS, DIGIT, foldCase, LETTER } from '../features/characters.ts';
import type { PageFacts } from './facts.ts';
import type { FeatureGroup } from './matrix.ts';

const KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'code', 'table', 'caption', 'control'] as const;

/** What the first sign of a text is: 0 other, 1 capital, 2 lower case, 3 digit. */
function opening(text: string): number {
  if (text === '') return 0;
  const code = text.charCodeAt(0);
  const kind = CHARACTER_CLASS[code];
  if (kind === DIGIT) return 3;
  if (kind !== LETTER) return 0;
  return foldCase(code) !== code ? 1 : 2;
}

/** The shape of a block's own text, and what load says of it. */
export const SHAPE: FeatureGroup<PageFacts> = {
  names: [
    'words',
    'letters a word',
    'stop words',
    'stop words to prose',
    'link density',
    'links',
    'digits',
    'commas a word',
    'sentences a word',
    'sentences',
    'capitalized',
    'upper case',
    'ending',
    'opening',
    'list depth',
    'ordered',
    'level',
    'quote depth',
    'hidden',
    'blank before',
    'indent',
    'repeats',
    'lines',
    ...KINDS.map((kind) => `is ${kind}`),
  ],
  fill({ page, tokens, stopWords, repeats }, values, stride, offset) {
    for (const block of page.blocks) {
      const i = block.index;
      let at = i * stride + offset;
      const words = tokens.words[i] as number;
      const per = words > 0 ? 1 / words : 0;
      const letters = tokens.letters[i] as number;
      const stops = stopWords.share[i] as number;
      const size = (tokens.start[i + 1] as number) - (tokens.start[i] as number);
      const perToken = size > 0 ? 1 / size : 0;
      values[at++] = words;
      values[at++] = letters * per;
      values[at++] = stops;
      values[at++] = stopWords.ofProse > 0 ? stops / stopWords.ofProse : 0;
      values[at++] = block.linkDensity;
      values[at++] = block.linkCount;
      values[at++] = letters > 0 ? (tokens.digits[i] as number) / letters : 0;
      values[at++] = (tokens.commas[i] as number) * per;
      values[at++] = (tokens.sentences[i] as number) * per;
      values[at++] = tokens.sentences[i] as number;
      values[at++] = (tokens.capitalized[i] as number) * perToken;
      values[at++] = (tokens.uppercase[i] as number) * perToken;
      values[at++] = tokens.ending[i] as number;
      values[at++] = opening(block.text);
      values[at++] = block.list ? block.list.depth + 1 : 0;
      values[at++] = block.list?.ordered ? 1 : 0;
      values[at++] = block.level ?? 0;
      values[at++] = block.quoteDepth ?? 0;
      values[at++] = block.hidden ? 1 : 0;
      values[at++] = block.blankBefore;
      values[at++] = block.indent;
      values[at++] = repeats[i] as number;
      values[at++] = 'lines' in block.origin ? block.origin.lines[1] - block.origin.lines[0] + 1 : 0;
      for (const kind of KINDS) values[at++] = block.kind === kind ? 1 : 0;
    }
  },
};
