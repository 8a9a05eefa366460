import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { RecordBlock, RecordInline } from '../../src/record.ts';

/** Every element of a document. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const open: AnyNode[] = [...parseDocument(html).children];
  for (let node = open.shift(); node; node = open.shift()) {
    if (isTag(node)) found.push(node);
    if ('children' in node) open.unshift(...(node.children as AnyNode[]));
  }
  return found;
}

/** The text of an element, as a browser would give it. */
export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  return 'children' in node ? (node.children as AnyNode[]).map(textOf).join('') : '';
}

/** Reads the body of a document that emit printed back into a record's blocks; for the tests alone. */
export function parseHtml(html: string): RecordBlock[] {
  const article = elements(html).find((element) => element.name === 'article');
  return blocksOf(tags(article).filter((element) => element.name !== 'header'));
}

const INLINE = new Set(['input', 'a', 'strong', 'em', 'del', 'sup', 'sub', 'code', 'br']);

function tags(node: Element | undefined): Element[] {
  return node ? node.children.filter(isTag) : [];
}

function blocksOf(nodes: readonly Element[]): RecordBlock[] {
  return nodes.flatMap((node): RecordBlock[] => {
    switch (node.name) {
      case 'p':
        return [{ type: 'paragraph', content: runsOf(node.children) }];
      case 'ol':
      case 'ul':
        return [listOf(node)];
      case 'blockquote':
        return [{ type: 'quote', blocks: blocksOf(tags(node)) }];
      case 'pre': {
        const [code] = tags(node);
        const language = code?.attribs.class?.replace('language-', '') ?? null;
        if (language === 'math') return [{ type: 'math', text: textOf(node) }];
        return [{ type: 'code', language, text: textOf(node) }];
      }
      case 'table': {
        const rows = tags(node).flatMap((part) =>
          tags(part).map((row) => tags(row).map((cell) => runsOf(cell.children))),
        );
        return [{ type: 'table', header: tags(node)[0]?.name === 'thead', rows }];
      }
      case 'figure': {
        const [image, caption] = tags(node);
        const { src = null, alt = '' } = image?.attribs ?? {};
        return [{ type: 'image', src, alt, caption: caption ? runsOf(caption.children) : null }];
      }
      case 'hr':
        return [{ type: 'rule' }];
      case 'dl':
        return [definitionsOf(node)];
      case 'section':
        return tags(tags(node)[0]).flatMap((part, i, parts) =>
          part.name === 'dt'
            ? [{ type: 'footnote', label: textOf(part).slice(1, -1), blocks: blocksOf(tags(parts[i + 1])) }]
            : [],
        );
      default:
        if (!/^h[1-6]$/.test(node.name)) throw new Error(`HTML holds a ${node.name}`);
        return [{ type: 'heading', level: Number(node.name.slice(1)), content: runsOf(node.children) }];
    }
  });
}

function listOf(list: Element): RecordBlock {
  const ordered = list.name === 'ol';
  const items = tags(list).map((item) => {
    const [box] = tags(item).filter(({ name }) => name === 'input');
    if (box) item.children = item.children.slice(1);
    const [space] = item.children;
    if (box && space && isText(space)) space.data = space.data.replace(/^ /, '');
    const checked = box ? { checked: box.attribs.checked !== undefined } : {};
    const isInline = (node: AnyNode) => !isTag(node) || INLINE.has(node.name);
    const end = item.children.findIndex((node) => !isInline(node));
    const content = runsOf(end < 0 ? item.children : item.children.slice(0, end));
    const last = content.at(-1);
    if (last && end >= 0) last.text = last.text.replace(/\n$/, '');
    const filled = content.filter((run) => run.text !== '');
    const number = item.attribs.value === undefined ? {} : { number: Number(item.attribs.value) };
    return { ...number, ...checked, content: filled, blocks: blocksOf(tags(item).filter((node) => !isInline(node))) };
  });
  return { type: 'list', ordered, start: ordered ? Number(list.attribs.start ?? 1) : null, items };
}

function definitionsOf(node: Element): RecordBlock {
  const items: { term: RecordInline[]; definitions: RecordInline[][] }[] = [];
  for (const part of tags(node)) {
    const content = runsOf(part.children);
    const last = items.at(-1);
    if (part.name === 'dt') items.push({ term: content, definitions: [] });
    else if (last) last.definitions.push(content);
    else items.push({ term: [], definitions: [content] });
  }
  return { type: 'definitions', items };
}

const MARKS = new Map([
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['del', 'deleted'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
] as const) as ReadonlyMap<string, 'strong' | 'emphasis' | 'deleted' | 'superscript' | 'subscript'>;

function runsOf(nodes: readonly AnyNode[], marks: Omit<RecordInline, 'text'> = {}): RecordInline[] {
  return nodes.flatMap((node): RecordInline[] => {
    if (isText(node)) return [{ text: node.data, ...marks }];
    if (!isTag(node)) throw new Error(`HTML holds a ${node.type}`);
    if (node.name === 'img') {
      return [{ text: '', ...marks, image: { src: node.attribs.src ?? '', alt: node.attribs.alt ?? '' } }];
    }
    if (node.name === 'br') return [{ text: '\n', ...marks }];
    if (node.name === 'a' && /^#note-/.test(node.attribs.href ?? '')) {
      return [{ text: textOf(node), footnote: textOf(node).slice(1, -1) }];
    }
    if (node.name === 'a') return runsOf(node.children, { ...marks, href: node.attribs.href ?? '' });
    if (node.name === 'code') {
      return runsOf(node.children, { ...marks, [node.attribs.class === 'language-math' ? 'math' : 'code']: true });
    }
    const mark = MARKS.get(node.name);
    if (!mark) throw new Error(`HTML holds a ${node.name}`);
    return runsOf(node.children, { ...marks, [mark]: true });
  });
}
