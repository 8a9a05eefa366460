import { following, PageElement, Text } from '../parse/tree.ts';

/** What a table is called that shows what was changed in a file: on GitHub, then and now, and by diff2html. */
const DIFF = /(?:^|\s)(?:diff-table|d2h-diff-table|difflines-)/i;
const MAX_CLASS = 500;
/** Attribute in which a line of a diff has the sign that a style shows before it. */
const MARKER = 'data-code-marker';
const SIGNS: ReadonlySet<string> = new Set(['+', '-', ' ']);
/** Cells that number a line. */
const NUMBER = /(?:^|[\s_-])(?:num|number|linenumber|lineno)(?:$|[\s_-])/i;
/** What begins a line that isn't one of the file. */
const HEAD = /^(?:@@|\\)/;

/** Whether a table shows what was changed in a file. */
export function isDiff({ name, attribs }: PageElement): boolean {
  return name === 'table' && DIFF.test((attribs.class ?? '').slice(0, MAX_CLASS));
}

/** A cell of a line: its text, and whether it begins with the sign that says what became of the line. */
interface Side {
  readonly text: string;
  readonly isSigned: boolean;
}

/**
 * Makes the lines of a diff all that its table holds, each behind its sign. Of two texts side by side, what was stands above what is.
 *
 * @param table is changed.
 */
export function flattenDiff(table: PageElement): void {
  const lines: Side[] = [];
  for (let node = table.firstChild; node !== null; node = following(node, table)) {
    if (!(node instanceof PageElement)) continue;
    if (node.name === 'thead') node.children.length = 0;
    if (node.name !== 'tr') continue;
    const sides = node.children
      .filter((cell) => cell instanceof PageElement && !NUMBER.test((cell.attribs.class ?? '').slice(0, MAX_CLASS)))
      .map((cell) => readSide(cell as PageElement))
      .filter(({ text }) => text !== '');
    const [before, after] = sides;
    if (before !== undefined) lines.push(before);
    if (after !== undefined && after.text !== before?.text) lines.push(after);
  }
  const areSigned = lines.some(({ isSigned }) => isSigned);
  const text = lines.map((line) => (areSigned && !line.isSigned && !HEAD.test(line.text) ? ' ' : '') + line.text);
  const whole = new Text(text.join('\n'));
  whole.parent = table;
  table.children.splice(0, table.children.length, whole);
}

function readSide(cell: PageElement): Side {
  const own = cell.attribs[MARKER];
  let text = own !== undefined && SIGNS.has(own) ? own : '';
  let isSigned = own !== undefined;
  for (let node = cell.firstChild; node !== null; node = following(node, cell)) {
    if (node instanceof Text) {
      if (node.parent instanceof PageElement && node.parent.name === 'button') continue;
      // White space of the markup between its elements.
      if (!node.data.includes('\n') || node.data.trim() !== '') text += node.data.replace(/\r?\n/g, '');
    } else if (node instanceof PageElement) {
      const marker = node.attribs[MARKER];
      if (marker !== undefined) {
        if (SIGNS.has(marker)) text += marker;
        isSigned = true;
      } else if (text === '' && node.firstChild instanceof Text && SIGNS.has(node.firstChild.data)) isSigned = true;
    }
  }
  return { text: isSigned ? text : text.trimEnd(), isSigned };
}
