import { describe, expect, it } from 'vitest';
import { textsOf } from './load-text.ts';

const SCRIPTS = [
  '{"@context":"https://schema.org","@type":"NewsArticle","headline":"The ferry runs again","articleBody":"It had been laid up. So."}',
  'window.dataLayer = window.dataLayer || [];',
  'function gtag() {',
  '  dataLayer.push(arguments)',
  '}',
  '// the council of harbours',
  'gtag("js", new Date());',
  '.story { color: red; }',
];

describe('the text of scripts', () => {
  it('is none of the page’s', () => {
    expect(
      textsOf('The ferry runs again', ...SCRIPTS, 'It had been laid up since May.', 'Nobody (at all) knew; not one.'),
    ).toEqual(['The ferry runs again', 'It had been laid up since May.', 'Nobody (at all) knew; not one.']);
  });

  it('is told from text on the same line', () => {
    expect(textsOf('The ferry', `${SCRIPTS[1]}Skip to content`, ...SCRIPTS, `Ferries run again.${SCRIPTS[0]}`)).toEqual(
      ['The ferry', 'Skip to content', 'Ferries run again.'],
    );
  });

  it('is text where a page speaks of scripts', () => {
    const prose =
      'The council of the island said on Monday that the ferry runs again from May, and that nobody knows for how long.';
    const lines = [
      prose,
      prose.slice(4),
      'Put dataLayer.push({}) there;',
      prose.slice(12),
      'then gtag("js", new Date());',
      prose.slice(20),
    ];
    expect(textsOf(...lines).join('\n')).toContain('gtag("js", new Date());');
  });
});
