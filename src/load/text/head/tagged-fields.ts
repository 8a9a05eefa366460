import type { Line } from '../lines.ts';
import type { Entry } from './entries.ts';

/** How a database's export writes an article: fields, each behind a tag in capitals. */
interface Export {
  /** Reads a line's tag; what stands behind it is the rest of the line. */
  readonly tag: RegExp;
  /** The tags that it can have; any where it has a mark of its own. */
  readonly tags: ReadonlySet<string> | null;
  /** The tags that each has once at least. */
  readonly needed: readonly (readonly string[])[];
  /** What tags state, as the label of a dump's head that says the same. */
  readonly labels: Readonly<Record<string, string>>;
  /** Tags of the text; of these lists the first counts that the export has. */
  readonly text: readonly (readonly string[])[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Press archives: `HD` on a line of its own or before the headline, `LP` before the first paragraphs, `TD` before the others. */
const PRESS: Export = {
  tag: /^([A-Z]{2,4})(?=$|\t| {2})/,
  tags: setOf('CLM SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CX CT RF CO IN NS RE IPC IPD PUB AN'),
  needed: [['HD'], ['PD', 'SN'], ['LP', 'TD']],
  labels: { HD: 'title', BY: 'author', PD: 'published', SN: 'site', SE: 'section' },
  text: [['LP', 'TD']],
};

/** Reference managers: `TI  - The headline`. */
const REFERENCES: Export = {
  tag: /^([A-Z][A-Z0-9]) {1,2}-(?=$| )/,
  tags: null,
  needed: [['TY'], ['TI', 'T1', 'CT'], ['AB', 'N2']],
  labels: {
    TI: 'title',
    T1: 'title',
    CT: 'title',
    AU: 'author',
    A1: 'author',
    DA: 'published',
    Y1: 'published',
    T2: 'site',
    JO: 'site',
    JF: 'site',
    UR: 'url',
    KW: 'keywords',
  },
  text: [['N2'], ['AB']],
};

const EXPORTS = [PRESS, REFERENCES];

/** The fields of an article as a database exports it. */
export interface TaggedFields {
  readonly entries: readonly Entry[];
  /** The lines of its text; a line may have lost its tag. */
  readonly text: readonly Line[];
}

/** Whether a text can begin with a tag. */
export function mayBeTagged(begin: string): boolean {
  return EXPORTS.some(({ tag }) => tag.test(begin.split(/[\n\r]/, 1)[0]?.trimEnd() ?? ''));
}

/**
 * Reads an article that a database exported field by field, each behind its tag.
 *
 * @param lines the dump's lines.
 * @returns null for any other dump, and for an export of several articles.
 */
export function readTaggedFields(lines: readonly Line[]): TaggedFields | null {
  for (const format of EXPORTS) {
    const fields = fieldsOf(lines, format);
    const has = (tag: string): boolean => fields.some((field) => field.tag === tag);
    if (!format.needed.every((tags) => tags.some(has))) continue;
    const first = fields[0]?.tag ?? '';
    if (fields.filter(({ tag }) => tag === first).length > 1) return null;
    const ofText = format.text.find((tags) => tags.some(has)) ?? [];
    return {
      entries: entriesOf(fields, format),
      text: fields.flatMap(({ tag, lines: own }) => (ofText.includes(tag) ? own : [])),
    };
  }
  return null;
}

interface Field {
  readonly tag: string;
  readonly lines: Line[];
}

/** The fields of an export that begins with one. */
function fieldsOf(lines: readonly Line[], { tag: pattern, tags }: Export): Field[] {
  const fields: Field[] = [];
  for (const line of lines) {
    const read = line.indent === 0 ? pattern.exec(line.text) : null;
    const tag = read?.[1] ?? '';
    if (read && (tags === null || tags.has(tag))) {
      const text = line.text.slice(read[0].length).trim();
      fields.push({ tag, lines: text === '' ? [] : [{ ...line, text, blankBefore: 1 }] });
      continue;
    }
    const open = fields.at(-1);
    if (!open) return [];
    // A tag on a line of its own stands above its text.
    open.lines.push(open.lines.length > 0 ? line : { ...line, blankBefore: 1 });
  }
  return fields;
}

function entriesOf(fields: readonly Field[], { labels }: Export): Entry[] {
  const values = new Map<string, string[]>();
  for (const { tag, lines } of fields) {
    const label = labels[tag];
    const value = lines.map(({ text }) => text).join(' ');
    if (label === undefined || value === '') continue;
    const written = label === 'author' ? inOrder(value) : label === 'published' ? asDay(value) : value;
    values.set(label, [...(values.get(label) ?? []), written]);
  }
  return [...values].map(([label, own]) => ({ label, values: own }));
}

/** A name as a catalogue sorts it: `Lee, Ann`. */
const SORTED = /^([^\s,]+(?: [^\s,]+)?), ([^\s,]+(?: [^\s,]+){0,2})$/;

/** A name in the order in which people say it. */
export function inOrder(name: string): string {
  return name.replace(SORTED, '$2 $1');
}

/** `2022/06/30/`, as reference managers write a day. */
function asDay(date: string): string {
  return date.replace(/^(\d{4})\/(\d\d)\/(\d\d)\/.*$/, '$1-$2-$3').replace(/^(\d{4})\/(\d\d)\/\/$/, '$1-$2');
}
