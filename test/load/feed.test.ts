import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';

const refused = (text: string) =>
  load(text).then(
    () => null,
    ({ code, message }) => [code, message],
  );

describe('what lists pages and is none', () => {
  it.each([
    ['<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', 'a feed'],
    ['<?xml version="1.0"?>\n<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'a feed'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/"></rdf:RDF>', 'a feed'],
    ['<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><urlset></urlset>', 'a sitemap'],
    ['<sitemapindex></sitemapindex>', 'a sitemap'],
    ['<opml version="2.0"></opml>', 'a list of feeds'],
  ])('is refused: %s', async (text, what) => {
    expect(await refused(text)).toEqual(['feed', `not a page: ${what}, which only lists pages`]);
  });

  it('is read where the caller says that it is a page', async () => {
    const { blocks } = await load('<rss><p>The mole is closed.</p></rss>', { inputFormat: 'html' });
    expect(blocks.map(({ text }) => text)).toEqual(['The mole is closed.']);
  });

  it('is no page in XML, and no text that shows a feed', async () => {
    expect(await refused('<?xml version="1.0"?><html><body><p>The mole is closed.</p></body></html>')).toBeNull();
    expect(await refused('A feed begins so:\n\n<rss version="2.0">')).toBeNull();
    expect(await refused('<feedback>')).toBeNull();
  });
});
