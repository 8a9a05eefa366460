import type { Reason } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { ColumnGroup } from './view.ts';

/** What a page says between an article's end and whatever comes next. */
const CLOSERS: readonly Reason[] = ['author-bio', 'comments', 'related', 'newsletter', 'share', 'form', 'legal'];
const BITS = CLOSERS.map(evidenceBit);
const ANY = BITS.reduce((all, bit) => all | bit, 0);
/** Farthest distance that is told from a farther one, in rows, and most closers that are told apart. */
const FAR = 60;
const MANY = 20;

/** What has been said since the article began that is said where articles end: the more of it, the surer it is over. */
export const CLOSING: ColumnGroup = {
  names: ['closersBefore', 'closersAfter', 'closerKinds', ...CLOSERS.map((name) => `since:${name}`)],
  fill({ features, decision, rows }, out, width, at) {
    const { run } = decision;
    const n = rows.length;
    const isCloser = (r: number): boolean => ((features.cues[rows[r] as number] as number) & ANY) !== 0;
    let after = 0;
    for (let r = 0; r < n; r++) if (isCloser(r)) after++;
    const last = new Int32Array(CLOSERS.length).fill(-1);
    let before = 0;
    let kinds = 0;
    for (let r = 0; r < n; r++) {
      const b = rows[r] as number;
      if (isCloser(r)) after--;
      let o = r * width + at;
      out[o++] = Math.min(MANY, before);
      out[o++] = Math.min(MANY, after);
      out[o++] = kinds;
      for (let k = 0; k < BITS.length; k++) {
        const since = last[k] as number;
        out[o++] = since < 0 ? FAR + 1 : Math.min(FAR, r - since);
      }
      if (b < run.first || !isCloser(r)) continue;
      before++;
      const said = features.cues[b] as number;
      for (let k = 0; k < BITS.length; k++) {
        if ((said & (BITS[k] as number)) === 0) continue;
        if ((last[k] as number) < 0) kinds++;
        last[k] = r;
      }
    }
  },
};
