import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { math } from 'micromark-extension-math';
import type { RecordBlock, RecordInline } from '../../src/record.ts';

/** Reads Markdown back into a record's blocks; the inverse of what emit prints, for the tests alone. */
export function parseBlocks(markdown: string): RecordBlock[] {
  return blocksOf(parse(markdown).children);
}

/** Parses CommonMark with GFM's tables, footnotes, strikethrough and tasks, and formulas between dollar signs. */
export function parse(markdown: string) {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem(), math()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      mathFromMarkdown(),
    ],
  });
}

type Marks = Omit<RecordInline, 'text'>;

function blocksOf(nodes: readonly (RootContent | BlockContent | DefinitionContent)[]): RecordBlock[] {
  return nodes.map((node): RecordBlock => {
    switch (node.type) {
      case 'paragraph': {
        const [first, , ...rest] = node.children;
        if (first?.type !== 'image') return { type: 'paragraph', content: runsOf(node.children) };
        const caption = runsOf(rest);
        return { type: 'image', src: first.url, alt: first.alt ?? '', caption: caption.length > 0 ? caption : null };
      }
      case 'heading':
        return { type: 'heading', level: node.depth, content: runsOf(node.children) };
      case 'blockquote':
        return { type: 'quote', blocks: blocksOf(node.children) };
      case 'code':
        return { type: 'code', language: node.lang ?? null, text: node.value };
      case 'math':
        return { type: 'math', text: node.value };
      case 'footnoteDefinition':
        return { type: 'footnote', label: node.label ?? '', blocks: blocksOf(node.children) };
      case 'thematicBreak':
        return { type: 'rule' };
      case 'list':
        return {
          type: 'list',
          ordered: node.ordered === true,
          start: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map(itemOf),
        };
      case 'table':
        return tableOf(node);
      default:
        throw new Error(`Markdown holds a ${node.type}`);
    }
  });
}

function itemOf(node: ListItem) {
  const blocks = blocksOf(node.children);
  const [first] = blocks;
  const checked = typeof node.checked === 'boolean' ? { checked: node.checked } : {};
  return first?.type === 'paragraph'
    ? { ...checked, content: first.content, blocks: blocks.slice(1) }
    : { ...checked, content: [] as RecordInline[], blocks };
}

function tableOf(node: Table): RecordBlock {
  const rows = node.children.map((row) => row.children.map((cell) => runsOf(cell.children)));
  const header = rows[0]?.some((cell) => cell.length > 0) === true;
  return { type: 'table', header, rows: header ? rows : rows.slice(1) };
}

const TAGS = new Map<string, 'superscript' | 'subscript'>([
  ['<sup>', 'superscript'],
  ['<sub>', 'subscript'],
]);

/** Flattens phrasing into runs; neighbours with the same marks are one run. */
function runsOf(nodes: readonly PhrasingContent[], outer: Marks = {}): RecordInline[] {
  const runs: RecordInline[] = [];
  const add = (run: RecordInline) => {
    const last = runs.at(-1);
    if (last && sameMarks(last, run)) last.text += run.text;
    else runs.push(run);
  };
  let marks = outer;
  const around: Marks[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        add({ text: node.value, ...marks });
        break;
      case 'break':
        add({ text: '\n', ...marks });
        break;
      case 'inlineCode':
        add({ text: node.value, ...marks, code: true });
        break;
      case 'inlineMath':
        add({ text: node.value, ...marks, math: true });
        break;
      case 'image':
        add({ text: '', ...marks, image: { src: node.url, alt: node.alt ?? '' } });
        break;
      case 'footnoteReference':
        add({ text: `[${node.label}]`, footnote: node.label ?? '' });
        break;
      case 'html': {
        const mark = TAGS.get(node.value);
        if (node.value === '<br>') add({ text: '\n', ...marks });
        else if (mark) {
          around.push(marks);
          marks = { ...marks, [mark]: true };
        } else if (node.value !== '<!---->') {
          marks = around.pop() ?? outer;
        }
        break;
      }
      case 'delete':
        for (const run of runsOf(node.children, { ...marks, deleted: true })) add(run);
        break;
      case 'strong':
        for (const run of runsOf(node.children, { ...marks, strong: true })) add(run);
        break;
      case 'emphasis':
        for (const run of runsOf(node.children, { ...marks, emphasis: true })) add(run);
        break;
      case 'link':
        for (const run of runsOf(node.children, { ...marks, href: node.url })) add(run);
        break;
      default:
        throw new Error(`Markdown holds a ${node.type}`);
    }
  }
  return runs;
}

function sameMarks({ text: _, ...a }: RecordInline, { text: __, ...b }: RecordInline): boolean {
  const names = Object.keys(a) as (keyof Marks)[];
  if (a.math || a.footnote !== undefined) return false;
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
