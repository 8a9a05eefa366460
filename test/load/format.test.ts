import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from '../../src/load/format.ts';
import { Utf8Text } from '../../src/load/utf8-text.ts';

const PROSE = 'The council approved a new bridge on Tuesday. It will take two years to build, the mayor said.\n'.repeat(
  30,
);
const MARKUP = `<div class="story">\n${'<p>The council approved a <b>new bridge</b> on Tuesday.</p>\n'.repeat(20)}</div>`;

describe('HTML', () => {
  it.each([
    ['a document', `<!DOCTYPE html><html><body>${PROSE}</body></html>`],
    [
      'a document after space and comments',
      `\n <!-- saved from ... -->\n<!-- <x> -->\n<!doctype HTML PUBLIC "x">${PROSE}`,
    ],
    ['XHTML', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${PROSE}</body></html>`],
    ['a document that is cut in a long script', `<html>\n<head><script>${'var a = b < c;\n'.repeat(9000)}`],
    ['a fragment', MARKUP],
    ['a fragment that is cut', MARKUP.slice(0, -100)],
    ['one paragraph', `<p>${PROSE.slice(0, 900)}</p>`],
    [
      'a page after its response headers',
      `HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<html><head></head><body>${PROSE}</body></html>\n`,
    ],
    ['a page after a log line', `Saving to: page.html\n<!doctype html>\n<body>${MARKUP}</body><!-- cached -->`],
    [
      'a page after a log line, cut in a script',
      `Saved.\n<!doctype html><html><head><script>${'a = b;\n'.repeat(999)}`,
    ],
    ['a fragment that begins with text', `By our staff <br>${MARKUP}`],
  ])('is %s', (_name, text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });
});

describe('text', () => {
  it.each([
    ['nothing', ''],
    ['prose', PROSE],
    ['prose that mentions tags', `Use <b> for bold and </b> to end it.\n${PROSE}Then close the <html> tag.`],
    ['a headline that begins with a tag', `<div> won't center, readers say\n${PROSE}`],
    ['a headline that names the root', `<html> turns thirty\n${PROSE}`],
    [
      'a tutorial with a sample of markup',
      `Your first page\n${PROSE}\n<!DOCTYPE html>\n<html>\n<body>\n<p>Hi</p>\n</body>\n</html>\n${PROSE}`,
    ],
    [
      'a dump that shows unparsed noscript',
      `<div style="display:none;"><img src="//t.example/p.gif" alt=""></div>\nHOME\nNEWS\n${PROSE}`,
    ],
    [
      'angle brackets of menus and addresses',
      `<Previous | Next>\n${'<a.person@example.org> wrote: x < y\n'.repeat(50)}`,
    ],
    ['lynx output', `   #[1]Home <http://example.org/>\n\n   <img>\n${PROSE}`],
    ['an unclosed comment', `<!-- ${PROSE}`],
  ])('is %s', (_name, text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });
});

it('looks at a bounded part of a text', () => {
  for (const piece of ['<', '<p', '<p ', '<!--', '<!-- -->', ' <html', '</p>\n', '<p <p>']) {
    const text = new Utf8Text(Buffer.from(piece.repeat(2_000_000 / piece.length)));
    let seen = 0;
    const slice = text.slice.bind(text);
    text.slice = (start, end) => {
      seen += end - start;
      return slice(start, end);
    };
    looksLikeHtml(text);
    expect(seen, piece).toBeGreaterThan(0);
    expect(seen, piece).toBeLessThan(100_000);
  }
});

describe('the beginning decides', () => {
  it('whatever markup stands behind it', () => {
    const prose = PROSE.repeat(50);
    expect(looksLikeHtml(prose.slice(0, 64 * 1024) + MARKUP.repeat(300))).toBe(false);
    expect(looksLikeHtml(prose.slice(0, 8 * 1024) + MARKUP.repeat(300))).toBe(true);
  });

  it('and markup alone at its very start does not', () => {
    expect(looksLikeHtml(MARKUP.repeat(8) + PROSE.repeat(20))).toBe(false);
  });
});
