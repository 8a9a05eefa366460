import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { render } from '../../src/emit/index.ts';
import { printable } from '../../src/emit/printable.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { hostileText } from './arbitrary.ts';
import { makeRecord } from './record.ts';

/** Splits Markdown as readers of front matter do: at the first line that is `---` after the first line. */
function split(markdown: string): { yaml: string; body: string } {
  expect(markdown.startsWith('---\n')).toBe(true);
  const end = markdown.indexOf('\n---\n', 3);
  return { yaml: markdown.slice(4, end + 1), body: markdown.slice(end + 5) };
}

async function frontMatterOf(changes: Partial<ArticleRecord>): Promise<Record<string, unknown>> {
  return parse(split(await render(makeRecord(changes), 'markdown')).yaml);
}

test('what the record says of the article, without what it says of its making', async () => {
  expect(await frontMatterOf({})).toEqual({
    title: 'Night ferry returns to the fjord',
    subtitle: 'Two crossings a week from May',
    authors: ['Ida Holm', 'Per Aas'],
    published: '2024-03-05',
    site: 'Coast Paper',
    url: 'https://coast.example/ferry',
    language: 'en',
    tags: ['transport'],
  });
});

test('a record that says nothing has no front matter', async () => {
  const nothing = {
    title: null,
    subtitle: null,
    authors: [],
    published: null,
    site: null,
    url: null,
    language: null,
    tags: [],
  };
  expect(await render(makeRecord(nothing), 'markdown')).toBe('The ferry sails on Monday.\n');
});

test('any strings read back as they were, in YAML 1.2 and 1.1', async () => {
  const filled = hostileText.filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(filled, filled, fc.array(filled, { minLength: 1, maxLength: 3 }), async (title, site, tags) => {
      const { yaml } = split(await render(makeRecord({ title, site, tags }), 'markdown'));
      for (const version of ['1.2', '1.1'] as const) {
        const read = parse(yaml, { version });
        expect({ title: read.title, site: read.site, tags: read.tags }).toEqual({
          title: printable(title),
          site: printable(site),
          tags: tags.map(printable),
        });
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

test('strings that look like other things stay strings', async () => {
  const tags = [
    '2024-06-24',
    'null',
    'true',
    '~',
    '0x1f',
    '1e3',
    '---',
    '...',
    '# c',
    'a: b',
    '',
    'no',
    '*x',
    '&y',
    '!z',
    '@',
    '`',
    '%',
    '{a',
    'q"\\',
  ];
  expect((await frontMatterOf({ tags })).tags).toEqual(tags);
});
