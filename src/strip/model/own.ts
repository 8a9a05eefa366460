import { REASON_BITS } from '../evidence.ts';
import type { ColumnGroup } from './view.ts';

const SEPARATORS = new Set(Array.from('|›»•·/→', (sign) => sign.charCodeAt(0)));
/** How far into a block signs between entries are counted, in characters, and how many are told apart. */
const SEPARATED_LENGTH = 120;
const MAX_SEPARATORS = 9;

/** What a character is: 1 a capital, 2 a small letter, 3 a digit, 4 a quotation mark, 5 a dash or bullet, 0 anything else. */
function openingOf(char: string): number {
  if (char >= '0' && char <= '9') return 3;
  if ('"“„«‘\'「『'.includes(char)) return 4;
  if ('-–—•*·>'.includes(char)) return 5;
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  return lower === upper ? 0 : char === upper ? 1 : 2;
}

/** {@link openingOf} of each character of ASCII. */
const OPENINGS = Uint8Array.from({ length: 0x80 }, (_, code) => openingOf(String.fromCharCode(code)));

/** {@link openingOf} of the first character. */
function opening(text: string): number {
  return OPENINGS[text.charCodeAt(0)] ?? openingOf(text.charAt(0));
}

/** Signs that part the entries of a menu or a line of facts. */
function separators(text: string): number {
  const length = Math.min(text.length, SEPARATED_LENGTH);
  let found = 0;
  for (let i = 0; i < length && found < MAX_SEPARATORS; i++) {
    const code = text.charCodeAt(i);
    if ((code > 0x7a || code === 0x2f) && SEPARATORS.has(code)) found++;
  }
  return found;
}

/** What a block shows by itself. */
export const OWN: ColumnGroup = {
  names: [
    'words',
    'wordLength',
    'stopRatio',
    'sentences',
    'commas',
    'ending',
    'digitShare',
    'capitalShare',
    'upperShare',
    'dateShare',
    'linkDensity',
    'linkCount',
    'level',
    'list',
    'quote',
    'shape',
    'blankBefore',
    'repeats',
    'repeatsBefore',
    'lead',
    'opening',
    'asks',
    'separators',
    'address',
    'prose',
    'cue',
  ],
  fill({ page, features, decision, rows }, out, width, at) {
    for (let r = 0; r < rows.length; r++) {
      const b = rows[r] as number;
      const block = page.blocks[b];
      if (!block) continue;
      const { text } = block;
      const words = features.words[b] as number;
      let o = r * width + at;
      out[o++] = Math.log1p(words);
      out[o++] = Math.min(20, features.wordLength[b] as number);
      out[o++] = features.stopRatio[b] as number;
      out[o++] = (features.sentences[b] as number) / (words + 1);
      out[o++] = (features.commas[b] as number) / (words + 1);
      out[o++] = features.ending[b] as number;
      out[o++] = features.digitShare[b] as number;
      out[o++] = features.capitalShare[b] as number;
      out[o++] = features.upperShare[b] as number;
      out[o++] = features.dateShare[b] as number;
      out[o++] = features.linkDensity[b] as number;
      out[o++] = Math.min(20, features.linkCount[b] as number);
      out[o++] = features.level[b] as number;
      out[o++] = features.list[b] as number;
      out[o++] = features.quote[b] as number;
      out[o++] =
        block.kind === 'table'
          ? 1
          : block.kind === 'code'
            ? 2
            : block.kind === 'term' || block.kind === 'definition'
              ? 3
              : 0;
      out[o++] = Math.min(3, features.blankBefore[b] as number);
      out[o++] = Math.min(5, features.repeats[b] as number);
      out[o++] = Math.min(5, features.repeatsBefore[b] as number);
      out[o++] = Math.min(30, features.tokens.lead[b] as number);
      out[o++] = opening(text);
      out[o++] = text.endsWith('?') ? 1 : text.endsWith('!') ? 2 : 0;
      out[o++] = separators(text);
      out[o++] = text.includes('@') ? 1 : text.includes('://') || text.includes('www.') ? 2 : 0;
      out[o++] = decision.prose[b] as number;
      const reasons = (features.cues[b] as number) & REASON_BITS;
      out[o++] = reasons === 0 ? -1 : 31 - Math.clz32(reasons & -reasons);
    }
  },
};
