import { describe, expect, it } from 'vitest';
import { findData } from '../../../src/load/text/data.ts';
import { textsOf } from './load-text.ts';

const DATA =
  '{"@context":"https://schema.org","@type":"NewsArticle","headline":"The ferry runs again","articleBody":"It had been laid up. So {they} say."}';
const SCRIPTS = [
  DATA,
  'window.dataLayer = window.dataLayer || [];',
  'function gtag() {',
  '  dataLayer.push(arguments)',
  '}',
  '// the council of harbours',
  'gtag("js", new Date());',
  '.story { color: red; }',
];
const PROSE =
  'The council of the island said on Monday that the ferry runs again from May, and that nobody knows for how long.';

describe('the text of scripts', () => {
  it('is none of the page’s', () => {
    expect(
      textsOf('The ferry runs again', ...SCRIPTS, 'It had been laid up since May.', 'Nobody (at all) knew; not one.'),
    ).toEqual(['The ferry runs again', 'It had been laid up since May.', 'Nobody (at all) knew; not one.']);
  });

  it('is told from text on the same line', () => {
    expect(
      textsOf(
        'The ferry',
        `${SCRIPTS[1]}${PROSE}`,
        ...SCRIPTS,
        `Ferries run again to all of the islands all summer long.${DATA}`,
      ),
    ).toEqual(['The ferry', PROSE, 'Ferries run again to all of the islands all summer long.']);
  });

  it('is told from text where all is on one line', () => {
    expect(textsOf(`${PROSE} ${SCRIPTS.filter((line) => !line.startsWith('//')).join(' ')} ${PROSE}`)).toEqual([
      PROSE,
      PROSE,
    ]);
  });

  it('has strings of words, which are no text', () => {
    const script = `window._shop = [["${PROSE}", 1, true], ["${PROSE}", 2, false]]; gtag("event", "view");`;
    expect(textsOf('The ferry runs again', ...SCRIPTS, script, 'It had been laid up since May.')).toEqual([
      'The ferry runs again',
      'It had been laid up since May.',
    ]);
  });

  it('is told from text in other languages', () => {
    const texts = [
      'Паром на острова снова пойдёт с мая, как сообщил в понедельник совет порта.',
      'La barca per le isole riprende il servizio a maggio, ha detto il consiglio del porto.',
    ];
    expect(textsOf(texts[0] as string, ...SCRIPTS, texts[1] as string)).toEqual(texts);
  });

  it('is text where a page speaks of scripts', () => {
    const lines = [
      PROSE,
      PROSE.slice(4),
      'Put dataLayer.push({}) there;',
      PROSE.slice(12),
      'then gtag("js", new Date());',
      PROSE.slice(20),
    ];
    expect(textsOf(...lines).join('\n')).toContain('gtag("js", new Date());');
  });

  it('is not what addresses are', () => {
    const addresses = Array.from({ length: 6 }, (_, i) => `https://ferry.example/?gtag(${i}&harbour=${i}`);
    const lines = [PROSE, ...addresses, PROSE.slice(4)];
    expect(textsOf(...lines).join(' ')).toBe(lines.join(' '));
  });
});

describe('findData', () => {
  const found = (text: string) => findData(text).map(([start, end]) => text.slice(start, end));

  it('finds objects and lists, whatever their strings hold', () => {
    const list = '[{"a": "]}\\" x"}, {"b": [1, 2]}]';
    expect(found(`Ferry ${DATA} runs ${list} again`)).toEqual([DATA, list]);
  });

  it('finds what scripts write: names without marks, data in strings, strings behind names', () => {
    const object = '{layout:"default",data:[{a:1}]}';
    const string = '"{\\"a\\":{\\"b\\":\\"said so\\"}}"';
    expect(found(`x = ${object}; y = ${string};`)).toEqual([object, string]);
    expect(found('"articleBody": "It had been laid up",')).toEqual(['"It had been laid up"']);
  });

  it('finds nothing that has no end', () => {
    expect(found('{"a": [1, 2')).toEqual([]);
  });
});
