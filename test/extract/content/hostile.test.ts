import { expect, test } from 'vitest';
import { contentOf } from './content.ts';

/** Pieces a page is made of, and how many blocks they come to. */
const N = 8000;

test.each([
  ['formulas that never end', `<p>${'\\(x '.repeat(N)}</p>`, 1],
  ['dollars in pairs', `<p>${'$$ '.repeat(N)}</p>`, 1],
  ['dollars that never close', `<p>${' $x_1 '.repeat(N)}</p>`, 1],
  ['captions of one figure', `<figure>${'<figcaption>x</figcaption>'.repeat(N)}</figure>`, N],
  ['marks of one note', `${'<p><a href="#n"><sup>1</sup></a></p>'.repeat(N)}<p id="n">Note.</p>`, N + 1],
  ['marks of no note', Array.from({ length: N }, (_, i) => `<p>[<a href="#n${i}">1</a>]</p>`).join(''), N],
  ['notes beside the text', `<p>x${'<span class="sidenote">y</span>'.repeat(N)}</p>`, N + 1],
  ['bullets', `<p>${'• x<br>'.repeat(N)}</p>`, 1],
  ['formulas in formulas', '<span class="katex">'.repeat(N), 0],
])('%s come to as many blocks as there are', async (_, html, count) => {
  expect(await contentOf(html)).toHaveLength(count);
});
