import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';
import { outline } from './outline.ts';

describe('what a reader does not see', () => {
  it.each([
    '<div hidden>x</div>',
    '<div style="color:red; display : none">x</div>',
    '<p style="visibility:hidden">x</p>',
    '<div aria-hidden="true"><p>x</p></div>',
    '<dialog><p>x</p></dialog>',
    '<template><p>x</p></template>',
    '<div hidden id="S:1"><p>x</p></div>',
    '<div class="promo visually-hidden">x</div>',
    '<span class="screen-reader-text">x</span>',
    '<div class="d-none">x</div>',
    '<iframe srcdoc="&lt;p>x&lt;/p>"></iframe>',
    '<video><p>x</p></video>',
  ])('is marked, not deleted: %s', (html) => {
    expect(outline(`<p>seen</p>${html}<p>seen too</p>`)).toEqual([
      'paragraph: seen',
      '~paragraph: x',
      'paragraph: seen too',
    ]);
  });

  it('is read in frames of frames, and no deeper', () => {
    const framed = (depth: number, html = '<p>x</p>'): string =>
      depth === 0
        ? html
        : framed(depth - 1, `<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`);
    expect(outline(framed(2))).toEqual(['~paragraph: x']);
    expect(outline(framed(3))).toEqual([]);
  });

  it.each([
    '<dialog open>x</dialog>',
    '<div class="d-none d-md-block">x</div>',
    '<div class="hidden lg:flex">x</div>',
    '<p><span aria-hidden="true">x</span></p>',
    '<div style="display:block">x</div>',
    '<details><summary>x</summary></details>',
  ])('is not claimed of what is shown: %s', (html) => {
    expect(outline(html)).toEqual(['paragraph: x']);
  });

  it.each([
    '<h3><button aria-expanded="false">How?</button></h3><div hidden>x</div>',
    '<div><div><button aria-expanded="false">How?</button></div></div><div class="hidden">x</div>',
    '<h3>How?</h3><div role="region" style="display:none">x</div>',
    '<h3>How?</h3><div role="tabpanel" aria-hidden="true">x</div>',
  ])('is not what a reader unfolds: %s', (html) => {
    expect(outline(html).at(-1)).toBe('paragraph: x');
  });

  it('is a menu or a dialog behind its button', () => {
    expect(outline('<button aria-expanded="false">Menu</button><ul hidden><li>a</li></ul>').at(-1)).toBe(
      '~list-item: a',
    );
    expect(outline('<button aria-expanded="false">Log in</button><div role="dialog" hidden>a</div>').at(-1)).toBe(
      '~paragraph: a',
    );
  });

  it('does not hide a page behind its own loading screen', () => {
    expect(outline('<html hidden><body style="display:none"><p>x</p></body></html>')).toEqual(['paragraph: x']);
  });

  it('takes hidden words out of a text without breaking it', () => {
    expect(
      outline('<p>See <a href=x>the map<span class="sr-only"> (opens a new window)</span></a> for more.</p>'),
    ).toEqual(['paragraph: See the map for more.', '~paragraph: (opens a new window)']);
  });

  it('marks the containers as well', () => {
    const { containers } = loadHtml('<div hidden><section><p>x</p></section></div>');
    expect(containers.map(({ tag, hidden }) => [tag, hidden])).toEqual([
      ['', false],
      ['div', true],
      ['section', true],
      ['p', true],
    ]);
  });

  it('never reads scripts, styles, comments or drawings', () => {
    expect(
      outline(
        '<style>p{}</style><script>var a="<p>no</p>"</script><!-- <p>no</p> --><svg><title>no</title><text>no</text></svg><p>x</p>',
      ),
    ).toEqual(['paragraph: x']);
  });
});
