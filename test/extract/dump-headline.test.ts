import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { BODY, type Line, makePage } from './page.ts';

const menu = (text: string): Line => ({ text, dropped: 'navigation' });
const teaser = (text: string): Line => ({ text, dropped: 'related' });
const HEADLINE = 'Harbour bridge to close for six weeks of repair';

async function titleOf(lines: readonly (Line | string)[]): Promise<string | null> {
  return (await extract(makePage(lines))).title;
}

describe('the headline of a dump', () => {
  it('is the line that shares its words with the body, wherever strip put it', async () => {
    const lines = [menu('Sports results of the weekend'), menu(HEADLINE), menu('By Ann Lee'), ...BODY];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it('is not another headline of the page, though strip took it', async () => {
    const wrong: Line = { text: 'Five recipes for an autumn evening with friends', field: 'title' };
    expect(await titleOf([wrong, teaser(HEADLINE), menu('By Ann Lee'), menu('May 4, 2024'), ...BODY])).toBe(HEADLINE);
  });

  it('stands without the trail of sections that another line puts before it', async () => {
    const trail: Line = { text: `News / City / ${HEADLINE}`, field: 'title' };
    expect(await titleOf([trail, teaser(HEADLINE), menu('By Ann Lee'), ...BODY])).toBe(HEADLINE);
  });

  it('is not the standfirst under it', async () => {
    const standfirst = 'Ferries will run from the old pier while engineers replace the bearings';
    expect(await titleOf([menu(HEADLINE), menu(standfirst), menu('By Ann Lee'), ...BODY])).toBe(HEADLINE);
  });

  it('is not a caption with a credit, nor the byline', async () => {
    const caption = 'Engineers replace the bearings of the bridge. Photo: Bo Ek';
    expect(await titleOf([teaser(HEADLINE), menu('By Ann Lee, Harbour Editor'), teaser(caption), ...BODY])).toBe(
      HEADLINE,
    );
  });

  it('is not an entry of the table of contents', async () => {
    const entry = 'Ferries from the old pier until the bridge is open';
    const lines = [teaser(HEADLINE), menu('By Ann Lee'), teaser(entry), BODY[0], { text: entry }, BODY[1], BODY[2]];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it('is not a line that asks the reader to do something with the site', async () => {
    const ask = 'Search all harbour bridge repair stories';
    expect(await titleOf([menu(ask), menu('Harbour bridge to close for repair of its bearings'), ...BODY])).toBe(
      'Harbour bridge to close for repair of its bearings',
    );
  });

  it('loses a byline that is printed on its line', async () => {
    expect(await titleOf([teaser(`${HEADLINE} by Ann Lee - 12/22/23 11:35 AM`), ...BODY])).toBe(HEADLINE);
  });

  it('is the visible one that the first line has with the name of the site', async () => {
    const lines = [menu(`${HEADLINE} - The Harbour Post`), menu('Menu and search'), teaser(HEADLINE), ...BODY];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it('is absent where no line is about what the body is about', async () => {
    expect(await titleOf([menu('Skip to main content'), menu('Log in or register here'), ...BODY])).toBeNull();
  });

  it('is found behind a very long menu', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => menu(`Entry ${index} of a very long menu`));
    expect(await titleOf([...many, teaser(HEADLINE), menu('By Ann Lee'), ...BODY])).toBe(HEADLINE);
  });
});
