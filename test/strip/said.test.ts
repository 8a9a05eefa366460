import { describe, expect, it } from 'vitest';
import { bodyOf, judge, verdictOf } from './support.ts';

const FIRST = 'The mole of Tolm has lost forty metres of its parapet.';
const SECOND = 'Rope and tar are dear.';
const post = (title: string, text: string) =>
  judge(
    `<title>${title}</title><main><h2>Post</h2><div class="who"><a href="/ada">Ada Lund</a></div>
    <div class="text">${text}</div><div class="when">10:00 AM · Mar 5, 2024</div></main><aside><p>Trending now</p></aside>`,
    'html',
  );
const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

describe('a post that the page’s title says', () => {
  it('is the body, whole, and no headline', async () => {
    const judged = await post(`Ada Lund on Sound: "${FIRST}\n\n${SECOND}" / Sound`, paragraphs(FIRST, SECOND));
    expect(bodyOf(judged)).toEqual(expect.arrayContaining([FIRST, SECOND]));
    expect(verdictOf(judged, FIRST)).toBe('body');
    expect(verdictOf(judged, '10:00 AM')).not.toBe('body');
  });

  it('is the body though the title is cut off', async () => {
    const judged = await post(`Ada Lund: "${FIRST.slice(0, 30)}…" - Sound`, paragraphs(`${FIRST} ${SECOND}`));
    expect(verdictOf(judged, FIRST)).toBe('body');
  });

  it('is known by four words', async () => {
    const body = async (text: string) => bodyOf(await post(`Ada Lund on Sound: "${text}" / Sound`, `<p>${text}</p>`));
    expect(await body('Rope is dear, ropes')).toContain('Rope is dear, ropes');
    expect(await body('Rope is dear')).not.toContain('Rope is dear');
  });
});
