import { describe, expect, it } from 'vitest';
import { FOLDS, foldOf, siteOf } from '../../model/folds.ts';

const page = (url: string) => ({ id: 'x', url });

describe('folds', () => {
  it('are by the registered name of the host', () => {
    expect(siteOf(page('https://www.news.example.org/a/b?c'))).toBe('example.org');
    expect(siteOf(page('http://blogs.example.co.uk/'))).toBe('example.co.uk');
    expect(siteOf(page('https://example.de/'))).toBe('example.de');
    expect(siteOf({ id: 'only-an-id' })).toBe('only-an-id');
    expect(siteOf({ id: 'x', url: 'no address' })).toBe('x');
  });

  it('keep the pages of a site together, whatever set they are of', () => {
    expect(foldOf(page('https://a.example.org/1'))).toBe(foldOf({ id: 'y', url: 'https://b.example.org/2' }));
  });

  it('take about the same share of sites each', () => {
    const counts = new Array<number>(FOLDS).fill(0);
    for (let i = 0; i < 1000; i++) {
      const fold = foldOf(page(`https://site-${i}.example/`));
      counts[fold] = (counts[fold] ?? 0) + 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(140);
  });
});
