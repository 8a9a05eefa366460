import fc from 'fast-check';
import { HOSTILE, prose, sentence, word } from './words.ts';

/** Prose as a text-mode browser wraps it. */
const wrapped = fc
  .tuple(prose, fc.integer({ min: 20, max: 100 }), fc.constantFrom('', '   ', '\t', '> '))
  .map(([text, width, indent]) => {
    const lines = [''];
    for (const each of text.split(' ')) {
      const line = lines.at(-1) ?? '';
      if (line.length + each.length < width) lines[lines.length - 1] = line === '' ? each : `${line} ${each}`;
      else lines.push(each);
    }
    return lines.map((line) => indent + line).join('\n');
  });

const marked = fc
  .array(fc.tuple(word, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 8 })
  .map((links) => links.map(([text, number]) => `[${number}]${text}`).join(' '));

const linkList = fc
  .array(fc.webUrl(), { minLength: 1, maxLength: 30 })
  .map((urls) => ['References', '', ...urls.map((url, i) => `   ${i + 1}. ${url}`)].join('\n'));

const table = fc
  .array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));

const list = fc
  .tuple(fc.constantFrom('* ', '- ', '  • ', '1. ', 'a) ', '+'), fc.array(sentence, { minLength: 1, maxLength: 6 }))
  .map(([mark, items]) => items.map((item) => mark + item).join('\n'));

const line = fc.oneof(
  { weight: 6, arbitrary: prose },
  { weight: 4, arbitrary: sentence },
  { weight: 3, arbitrary: wrapped },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: marked },
  { weight: 1, arbitrary: linkList },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('```', '~~~'), sentence)
      .map(([fence, text]) => `${fence}js\n${text}\n${fence}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('-', '=', '_', ' ', '>', '[', '|'), fc.integer({ min: 1, max: 300 }))
      .map(([c, n]) => c.repeat(n)),
  },
);

const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\f', '\u2028', '\n \n', '-\n');

/** A text dump: what browsers, crawlers and text-mode browsers print, in any order, with any line ends. */
export const dump = fc
  .array(fc.tuple(line, lineEnd), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.flat().join(''));

/** A dump, a paragraph a line, whose words stand there once each, in order. */
export const countedDump = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }).map((lengths) => {
  let count = 0;
  const lines = lengths.map((length) => {
    const words = Array.from({ length }, (_, i) => `w${count + i}${i % 9 === 8 ? '.' : ''}`);
    count += length;
    return words.join(' ');
  });
  return { text: `${lines.join('\n\n')}\n`, count };
});
