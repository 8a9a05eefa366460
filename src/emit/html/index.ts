import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isSafeUrl } from '../../safe-url.ts';
import { type BodyOptions, shownBlocks } from '../body.ts';
import type { PartialRecord, RecordField } from '../fields.ts';
import { footnoteLabels } from '../footnotes.ts';
import { headingShift } from '../headings.ts';
import { printable } from '../printable.ts';
import { bodyElements } from './blocks.ts';
import { mainDirection } from './direction.ts';
import { element, onLines, text } from './nodes.ts';

/** What a document is made of. */
export interface HtmlOptions extends BodyOptions {
  /** Which fields to print, each where it belongs; default all. */
  fields?: readonly RecordField[];
  /** Whether the head states description, tags and address, and the header authors and dates; default true. */
  frontMatter?: boolean;
}

/**
 * A record as an HTML document: an article with a header (headline, standfirst, authors, date) and the body. It holds
 * nothing that runs, no styles, and no attributes but those that mean something.
 *
 * @param record the record.
 * @param options what to print: of the fields, the body for `text` or `blocks`, the others where they belong; those with no
 *   place in a document are left out.
 */
export function renderHtml(record: PartialRecord, options: HtmlOptions = {}): string {
  const { fields, frontMatter = true } = options;
  const has = (field: RecordField) => !fields || fields.includes(field);
  const chosen: PartialRecord = Object.fromEntries(Object.entries(record).filter(([key]) => has(key as RecordField)));
  const blocks = has('text') || has('blocks') ? shownBlocks(record.blocks ?? [], options) : [];
  const direction = mainDirection(record.text ?? '');
  const context = { shift: headingShift(blocks), notes: footnoteLabels(blocks) };
  const header = headerElements(chosen, frontMatter);
  const article = element(
    'article',
    onLines([
      ...(header.length > 0 ? [element('header', onLines(header))] : []),
      ...bodyElements(blocks, context, direction),
    ]),
  );
  const language = record.language ? printable(record.language) : undefined;
  const properties = { lang: language, dir: direction === 'rtl' ? direction : undefined };
  const head = element('head', onLines(headElements(record, frontMatter ? chosen : {})));
  const html = element('html', onLines([head, element('body', onLines([article]))]), properties);
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, ...text('\n'), html, ...text('\n')] };
  return toHtml(root, { characterReferences: { useNamedReferences: true } });
}

/** The head: what every document must state, and what describes this one. */
function headElements(record: PartialRecord, { description, tags = [], url }: PartialRecord): Element[] {
  const names = [record.title, record.site, record.url, record.source].map((name) => printable(name ?? '').trim());
  const meta = (name: string, content: string) => element('meta', [], { name, content: printable(content) });
  return [
    element('meta', [], { charSet: 'utf-8' }),
    element('title', text(names.find((name) => name !== '') ?? 'Article')),
    ...(description ? [meta('description', description)] : []),
    ...(tags.length > 0 ? [meta('keywords', tags.join(', '))] : []),
    ...(url && isSafeUrl(url) ? [element('link', [], { rel: ['canonical'], href: printable(url) })] : []),
  ];
}

/** The article's header: headline and standfirst, and, below them, who wrote it and when. */
function headerElements(record: PartialRecord, frontMatter: boolean): Element[] {
  const { title, subtitle, authors = [], published, modified } = record;
  const line = (value: string) => text(printable(value).replaceAll('\n', ' '));
  const byline: ElementContent[][] = frontMatter
    ? [
        ...authors.map(line),
        ...[published, modified].flatMap((date) => (date ? [[element('time', text(date), { dateTime: date })]] : [])),
      ]
    : [];
  return [
    ...(title ? [element('h1', line(title))] : []),
    ...(subtitle ? [element('p', line(subtitle))] : []),
    ...(byline.length > 0
      ? [
          element(
            'p',
            byline.flatMap((part, i) => [...text(i > 0 ? ', ' : ''), ...part]),
          ),
        ]
      : []),
  ];
}
