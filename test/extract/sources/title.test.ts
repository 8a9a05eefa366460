import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';

const TEXT =
  '<p>The willow ferry crosses between the two banks of the river all year round, and carries forty thousand people.</p>';

async function siteOf(title: string, url: string, more = ''): Promise<string | null> {
  const page = `<html><head><title>${title}</title>${more}</head><body><h1>Willow ferry</h1>${TEXT}</body></html>`;
  return (await cleanArticle(page, { inputFormat: 'html', url })).site;
}

describe('the site by the title element', () => {
  it('is the part that the host is named after, last or first, whatever stands around the name', async () => {
    expect(await siteOf('Willow ferry - Wikipedia', 'https://en.wikipedia.org/wiki/Willow_ferry')).toBe('Wikipedia');
    expect(await siteOf('Harbour Post | Willow ferry', 'https://www.harbour-post.co.uk/a/willow')).toBe('Harbour Post');
    expect(await siteOf('Willow ferry | Town | Hafen.de', 'https://hafen.de/town/willow')).toBe('Hafen.de');
  });

  it('is rather that name than who publishes it, but not than what the page calls itself', async () => {
    const publisher =
      '<script type="application/ld+json">{"@type":"Article","headline":"Willow ferry","publisher":{"@type":"Organization","name":"Harbour Media Ltd"}}</script>';
    const own = '<meta property="og:site_name" content="The Post">';
    const url = 'https://harbourpost.example/willow';
    expect(await siteOf('Willow ferry | Harbour Post', url, publisher)).toBe('Harbour Post');
    expect(await siteOf('Willow ferry | harbourpost.example', url, publisher)).toBe('Harbour Media Ltd');
    expect(await siteOf('Willow ferry | Harbour Post', url, own)).toBe('The Post');
  });

  it('is unknown where no part is the host’s name, or all of the title is', async () => {
    expect(await siteOf('Willow ferry | News', 'https://news.harbour.example/willow')).toBeNull();
    expect(await siteOf('Willow ferry', 'https://willowferry.example/a')).toBeNull();
    expect(await siteOf('Willow ferry | Org', 'https://harbour.org.uk/willow')).toBeNull();
  });
});
