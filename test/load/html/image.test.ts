import { describe, expect, it } from 'vitest';
import { blocksOf, outline } from './outline.ts';

const src = (html: string) => blocksOf(html, 'https://example.org/a/').map(({ image }) => image?.src);

describe('images', () => {
  it('leaves out those that are as small as an icon, by their attributes or their style', () => {
    const shown = (attributes: string) => src(`<p>Text.</p><img src="x.png" ${attributes}>`)[1] !== undefined;
    expect([shown('width=32 height=32'), shown('width=33 height=32')]).toEqual([false, true]);
    expect(shown('style="height:14px!important;border:0;width: 14px"')).toBe(false);
    expect(shown('style="height:14px;max-width:14px"')).toBe(true);
  });

  it('takes for rules those that draw a line across the page', () => {
    expect(outline('<p>One.</p><p><img src="bar.gif" width="500" height="10"></p><p>Two.</p>')).toEqual([
      'paragraph: One.',
      'rule: ',
      'paragraph: Two.',
    ]);
    expect(outline('<p>One.</p><a href="/x"><img src="ad.gif" width="468" height="15" alt="Ad"></a>')).toContain(
      'image: Ad',
    );
    expect(outline('<p>One.</p><img src="map.gif" width="500" height="60" alt="Map">')).toContain('image: Map');
  });

  it('reads address and alternative text', () => {
    const [block] = blocksOf('<img src="pic.jpg" alt=" A  boat ">', 'https://example.org/a/');
    expect(block).toMatchObject({
      kind: 'image',
      text: 'A boat',
      inlines: [],
      image: { src: 'https://example.org/a/pic.jpg', alt: 'A boat' },
    });
  });

  it.each([
    ['data-src', '<img src="data:image/gif;base64,R0" data-src="/x.jpg">'],
    ['data-src beside a placeholder file', '<img src="/blank.gif" data-original="/x.jpg">'],
    ['the widest of srcset', '<img src="/img/placeholder.png" srcset="/s.jpg 300w, /x.jpg 1200w, /m.jpg 600w">'],
    ['the first of two as wide', '<img src="/blank.gif" srcset="/x.jpg 600w, /y.jpg 600w">'],
    ['srcset beside what a script made', '<img src="blob:https://example.org/1" srcset="/x.jpg 2x">'],
    ['a source of picture', '<picture><source srcset="/x.jpg 2x, /s.jpg 1x"><img></picture>'],
    ['the noscript behind it', '<img src="data:,"> <noscript><img src="/x.jpg"></noscript>'],
    ['a noscript alone', '<div class="lazy"></div><noscript><img src="/x.jpg"></noscript>'],
  ])('finds the address of an image loaded late: %s', (_, html) => {
    expect(src(html)).toEqual(['https://example.org/x.jpg']);
  });

  it('does not read the image of a noscript twice', () => {
    expect(src('<img src="/y.jpg"><noscript><img src="/y.jpg"></noscript>')).toEqual(['https://example.org/y.jpg']);
  });

  it('does not read the image of a noscript before the same one twice', () => {
    const shown = '<noscript><img src="/x.jpg"></noscript>';
    expect(src(`${shown}<img data-src="/x.jpg">`)).toEqual(['https://example.org/x.jpg']);
    expect(src(`${shown}<img src="/y.jpg">`)).toEqual(['https://example.org/x.jpg', 'https://example.org/y.jpg']);
  });

  it('passes over dots that count visitors', () => {
    expect(
      blocksOf('<img src="https://count.example/p" width=1 height=1><noscript><img width=1 height=1 src=x></noscript>'),
    ).toEqual([]);
  });

  it('keeps a picture that is low or narrow, and passes over one that is both', () => {
    expect(src('<img src="/banner.jpg" width=700 height=30><img src="/icon.png" width=30 height=30>')).toEqual([
      'https://example.org/banner.jpg',
    ]);
  });

  it('does not break the paragraph an image stands in', () => {
    expect(outline('<p><img src=a alt=first>One <img src=b alt=second> two</p>')).toEqual([
      'image: first',
      'paragraph: One two',
      'image: second',
    ]);
  });

  it('counts an image in a link as a link', () => {
    expect(blocksOf('<a href=/x><img src=a alt=b></a>')[0]).toMatchObject({ linkCount: 1, linkDensity: 1 });
  });
});
