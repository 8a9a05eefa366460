import fc from 'fast-check';
import { HOSTILE, prose, sentence, word } from './words.ts';

/** Elements that our tree builder treats in ways of their own, and some that nobody knows. */
const TAGS = (
  'div p span a b i em strong h1 h2 h3 section article main aside nav header footer ul ol li dl dt dd table tr td th ' +
  'thead tbody caption blockquote pre code figure figcaption img picture source video iframe embed object form input ' +
  'button select option textarea label template noscript svg math mi mfrac script style title head body html meta link ' +
  'base br hr wbr ruby rt sup sub del s time details summary dialog slot center font frameset plaintext xmp listing x-y q:z'
).split(' ');

const VALUES = [
  ...HOSTILE,
  'display:none',
  'hidden',
  'true',
  'author',
  'datePublished',
  'articleBody headline',
  'https://schema.org/NewsArticle',
  'post-content entry',
  'comments share',
  'language-js',
  'https://example.org/a?b=c&d',
  '//example.org/x',
  '../../..',
  '#n1',
  'data:image/png;base64,AA',
  'a.jpg 1x, b.jpg 2x',
  '999999999',
  '-1',
  'ar',
  '<p>framed</p>',
  '',
];

const NAMES = (
  'class id style hidden aria-hidden role href src srcset data-src srcdoc alt title lang rel name property content ' +
  'itemprop itemscope itemtype datetime colspan rowspan start value type charset http-equiv onclick shadowrootmode "'
).split(' ');

const attribute = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), fc.constantFrom('"', "'", '', '" '))
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote.trim()}`);

const startTag = fc
  .tuple(
    fc.constantFrom(...TAGS),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '>', '>', '/>', '', ' >'),
  )
  .map(([name, attributes, end]) => ({ name, text: `<${name}${attributes.join('')}${end}` }));

/** JSON-LD, as pages have it: about the article, about anything, or broken. */
const jsonLd = fc
  .tuple(
    fc.oneof(
      fc.record({
        '@type': fc.constantFrom('NewsArticle', 'WebPage', 'Person', ['Article', 1]),
        headline: fc.oneof(sentence, fc.jsonValue()),
        author: fc.oneof(word, fc.jsonValue()),
        datePublished: fc.constantFrom('2024-03-14', '2024-13-45', 17, null, '\u001b[2J', 'yesterday'),
        articleBody: fc.oneof(prose, fc.jsonValue()),
        '@graph': fc.oneof(fc.constant([]), fc.jsonValue()),
      }),
      fc.jsonValue(),
    ),
    fc.constantFrom('', ',', '}', '<!--', '//', '\u001b'),
  )
  .map(([value, damage]) => `<script type="application/ld+json">${JSON.stringify(value)}${damage}</script>`);

const { nodes } = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: sentence },
    { weight: 2, arbitrary: prose.map((text) => `<p>${text}</p>`) },
    { weight: 1, arbitrary: jsonLd },
    { weight: 1, arbitrary: fc.constantFrom(...TAGS).map((name) => `</${name}>`) },
    { weight: 1, arbitrary: startTag.map(({ text }) => text) },
    {
      weight: 8,
      arbitrary: fc.tuple(startTag, tie('nodes')).map(([{ name, text }, inner]) => `${text}${inner}</${name}>`),
    },
  ),
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
}));

const beginning = fc.constantFrom(
  '<!doctype html>',
  '<html><head><title>',
  '<html lang="de"><body>',
  '',
  '<?xml version="1.0"?>',
);

/** A page of HTML: elements in one another, some never closed, some closed twice, text and structured data between them. */
export const htmlPage = fc
  .tuple(beginning, fc.array(nodes, { minLength: 1, maxLength: 6 }))
  .map(([start, parts]) => start + parts.join('\n'));

/** Elements that pages are written in, none of which moves text or adds to it. */
const PLAIN = ['p', 'p', 'p', 'div', 'section', 'h2', 'li', 'td', 'blockquote', 'span', 'em', 'a'];

/**
 * A page whose text is words that stand there once each, with the words in order: what a record makes of it can be compared
 * word by word.
 */
export const countedPage = fc
  .array(fc.tuple(fc.constantFrom(...PLAIN), fc.integer({ min: 1, max: 40 }), fc.boolean()), {
    minLength: 3,
    maxLength: 30,
  })
  .map((parts) => {
    let count = 0;
    const pieces = parts.map(([name, length, closed]) => {
      const words = Array.from({ length }, (_, i) => `w${count + i}${i % 9 === 8 ? '.' : ''}`);
      count += length;
      return `<${name}>${words.join(' ')}${closed ? `</${name}>` : ' '}`;
    });
    return { html: `<!doctype html><body>${pieces.join('\n')}`, count };
  });
