/**
 * The article record: one zod schema, from which the types and the JSON Schema come. At run time the schema is loaded
 * only by who asks for it (the `schema` command, the library's `recordSchema`, the tests), never to clean a page.
 */
import { z } from 'zod';
import { PAGE_KINDS, REASONS } from './page.ts';

const inline = z
  .strictObject({
    text: z.string(),
    href: z.string().optional().describe('Target of the link the run is in.'),
    strong: z.literal(true).optional(),
    emphasis: z.literal(true).optional(),
    code: z.literal(true).optional(),
    deleted: z.literal(true).optional().describe('Struck out.'),
    superscript: z.literal(true).optional(),
    subscript: z.literal(true).optional(),
    math: z.literal(true).optional().describe('The text is TeX, without delimiters.'),
    image: z
      .strictObject({ src: z.string(), alt: z.string() })
      .optional()
      .describe("A picture in a table's cell; the run's text is empty."),
    footnote: z
      .string()
      .optional()
      .describe('Label of the footnote that the run refers to; its text is the label in square brackets.'),
  })
  .describe('A run of text with the same marks.');

const content = z.array(inline).describe('Runs of text; joined, they are the text.');

const paragraph = z.strictObject({ type: z.literal('paragraph'), content });
const heading = z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(6), content });
const code = z.strictObject({ type: z.literal('code'), language: z.string().nullable(), text: z.string() });
const math = z.strictObject({
  type: z.literal('math'),
  text: z.string().describe('TeX of a formula that stands by itself, without delimiters.'),
});
const table = z.strictObject({
  type: z.literal('table'),
  header: z.boolean().describe('Whether the first row is a header.'),
  rows: z.array(z.array(content)).describe('Rows of cells; a line break in a cell is `\\n`.'),
});
const image = z.strictObject({
  type: z.literal('image'),
  src: z.string().nullable(),
  alt: z.string(),
  caption: content.nullable(),
});
const rule = z.strictObject({ type: z.literal('rule') });
const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().nullable().describe('Number of the first item of an ordered list.'),
  get items() {
    return z.array(
      z.strictObject({
        number: z.int().optional().describe('Number of the item, where it is not the next after the one before.'),
        checked: z.boolean().optional().describe('Whether the task that the item is was done; only for tasks.'),
        content,
        blocks: z.array(block).describe('What the item holds after its text.'),
      }),
    );
  },
});
const quote = z.strictObject({
  type: z.literal('quote'),
  get blocks() {
    return z.array(block);
  },
});
const footnote = z.strictObject({
  type: z.literal('footnote'),
  label: z.string().describe('What the text refers to it by: a number or a sign, unique in the record.'),
  get blocks() {
    return z.array(block);
  },
});
const definitions = z.strictObject({
  type: z.literal('definitions'),
  items: z.array(z.strictObject({ term: content, definitions: z.array(content) })),
});
const block: z.ZodType<RecordBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraph,
    heading,
    list,
    quote,
    code,
    math,
    table,
    image,
    rule,
    definitions,
    footnote,
  ]),
);

/** A run of text with the same marks: bold, a link, code and so on. */
export type RecordInline = z.infer<typeof inline>;
/** A piece of the body with its structure: a paragraph, a heading, a list, a table and so on. */
export type RecordBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | z.infer<typeof code>
  | z.infer<typeof math>
  | z.infer<typeof table>
  | z.infer<typeof image>
  | z.infer<typeof rule>
  | z.infer<typeof definitions>
  | {
      type: 'list';
      ordered: boolean;
      start: number | null;
      items: {
        number?: number | undefined;
        checked?: boolean | undefined;
        content: RecordInline[];
        blocks: RecordBlock[];
      }[];
    }
  | { type: 'quote'; blocks: RecordBlock[] }
  | { type: 'footnote'; label: string; blocks: RecordBlock[] };

const text = z.string().nullable();
const date = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/)
  .nullable();

const removed = z.strictObject({
  text: z.string(),
  reason: z.enum(REASONS),
  score: z.number().min(0).max(1).describe('How sure the decision is that the block belongs to the body.'),
  lines: z.tuple([z.int(), z.int()]).optional().describe('First and last line in the dump, from 1.'),
  path: z.string().optional().describe('Path of the element in the page.'),
});

const candidate = z.strictObject({ source: z.string(), value: z.string() });
const provenance = z.strictObject({
  source: z.string().nullable().describe('Where the value was found: jsonld, meta, microdata, visible, url, …'),
  candidates: z.array(candidate).describe('The candidates that lost.'),
});

/** The article record's schema: what every field means is in its description. */
export const recordSchema = z
  .strictObject({
    schemaVersion: z.literal('1').describe('Version of the shape of the record.'),
    source: z.string().describe("The input's path as given, `-` for standard input, or the record's id in an archive."),
    kind: z.enum(PAGE_KINDS).describe('What the page is.'),
    title: text.describe("The headline as printed, without the site's name."),
    subtitle: text.describe('The standfirst as printed.'),
    authors: z.array(z.string()).describe('People or bodies, a name each.'),
    published: date.describe('ISO 8601, only as precise as the page is. Never guessed.'),
    modified: date.describe('ISO 8601, only as precise as the page is. Never guessed.'),
    captured: date.describe('The date the dump shows about itself, such as a clock in the frame of the page.'),
    site: text.describe("The site's name."),
    url: text.describe("The page's canonical URL."),
    image: text.describe("URL of the article's main image."),
    description: text.describe("The page's own summary of itself."),
    language: text.describe('BCP 47; detected from the body when not stated.'),
    section: text,
    tags: z.array(z.string()),
    text: z.string().describe('The main content alone, paragraphs separated by a blank line.'),
    blocks: z.array(block).describe('The same content with its structure.'),
    truncated: z
      .boolean()
      .nullable()
      .describe('true: the article goes on elsewhere or behind a wall; false: its end shows; null: unknown.'),
    wordCount: z.int().min(0).describe('Words in `text`, by Intl.Segmenter.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe('The chance that `text` is right (word F1 of at least 0.90 against what a careful reader would keep).'),
    removed: z.array(removed).optional().describe('Every dropped block; only with --explain.'),
    provenance: z
      .record(z.string(), provenance)
      .optional()
      .describe("Every field's source and the candidates that lost; only with --explain."),
    duplicateOf: z
      .string()
      .optional()
      .describe('`source` of the first record of the run with the same text, or nearly so; only with --dedupe.'),
  })
  .describe('A clean article record.');

/** A clean article record. `docs/record.md` says what every field means. */
export type ArticleRecord = z.infer<typeof recordSchema>;
/** A block that was dropped: its text, why, how sure that is, and where it stands. */
export type RemovedBlock = z.infer<typeof removed>;
/** Where a field was found, and the candidates that lost. */
export type FieldProvenance = z.infer<typeof provenance>;

/**
 * The record's JSON Schema.
 *
 * @returns a JSON Schema (draft 2020-12) as a plain object.
 */
export function recordJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }) as Record<string, unknown>;
}
