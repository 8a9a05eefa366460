/**
 * `npm run eval:projection -- DIR [--set NAME] [--flavour NAME] [--every N]`: whether text, Markdown and HTML of real
 * pages are projections of the same blocks. Parses each record's Markdown and HTML back and compares their text with the
 * record's.
 */
import { render } from '../../src/emit/index.ts';
import { projectText } from '../../src/extract/content/text.ts';
import { cleanArticle } from '../../src/pipeline.ts';
import { parseHtml } from '../../test/emit/html-tree.ts';
import { parseBlocks } from '../../test/emit/markdown-tree.ts';
import { corpusIn, endWith, readOptions } from '../usage.ts';
import { HTML, readPage } from './corpus.ts';
import { PART_OPTIONS } from './parts.ts';

/** Characters of context that a difference is shown with. */
const CONTEXT = 60;

const USAGE = 'usage: npm run eval:projection -- DIR [--set NAME] [--flavour NAME] [--every N]';
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { ...PART_OPTIONS, flavour: { type: 'string', default: HTML } },
});
const dir = positionals[0] ?? endWith(USAGE);

function showDifference(page: string, format: string, expected: string, found: string): void {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - CONTEXT), at + CONTEXT));
  console.log(
    `${page}: ${format} differs at ${at}\n  text   ${around(expected)}\n  ${format.padEnd(8)} ${around(found)}`,
  );
}

let failed = false;
for (const set of corpusIn(dir)) {
  if (values.set !== undefined && set.name !== values.set) continue;
  const pages = set.gold.filter((_, i) => i % Number(values.every) === 0);
  const agree = { records: 0, markdown: 0, html: 0 };
  for (const { id } of pages) {
    const file = readPage(set, values.flavour, id);
    if (file === null) continue;
    const record = await cleanArticle(file.bytes, { secondOpinion: 'never' });
    const fields = ['blocks'] as const;
    const texts = {
      markdown: projectText(parseBlocks(await render(record, 'markdown', { fields }))),
      html: projectText(parseHtml(await render(record, 'html', { fields }))),
    };
    agree.records++;
    for (const format of ['markdown', 'html'] as const) {
      if (texts[format] === record.text) agree[format]++;
      else showDifference(`${set.name}/${file.path}`, format, record.text, texts[format]);
    }
  }
  failed ||= agree.markdown < agree.records || agree.html < agree.records;
  console.log(
    `${set.name} ${values.flavour}: of ${agree.records} records, ${agree.markdown} are again their text when their Markdown is parsed, ${agree.html} when their HTML is`,
  );
}
process.exit(failed ? 1 : 0);
