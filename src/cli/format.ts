import type { Job } from '../batch/clean.ts';
import { type OutputFormat, RECORD_FIELDS, type RecordField, TABLE_FIELDS } from '../emit/index.ts';
import { type Settings, UsageError } from './arguments.ts';

/** What records are printed as; `review` is by the command of that name. */
type Format = OutputFormat | 'parquet' | 'review';

/** Formats that a file's name stands for, compressed or not. */
const BY_NAME: ReadonlyMap<string, OutputFormat | 'parquet'> = new Map(
  Object.entries<OutputFormat | 'parquet'>({
    json: 'json',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    csv: 'csv',
    parquet: 'parquet',
    md: 'markdown',
    html: 'html',
    jsonld: 'jsonld',
    txt: 'text',
  }),
);

/** What can be left out of Markdown and HTML, and of nothing else. */
const LEFT_OUT = { links: '--no-links', images: '--no-images', frontMatter: '--no-front-matter' } as const;

/**
 * Decides how records are printed: as `--format` says, else as the name of `--output` does. JSON is pretty for one page and a line a page for several; a table holds any number;
 * Markdown, HTML and text have no way to hold several.
 *
 * @param settings the command line.
 * @param several whether there may be more than one page.
 * @throws {UsageError} when the settings don't fit.
 */
export function chooseFormat(settings: Settings, several: boolean): Format {
  const { output, outputDir } = settings;
  const format = settings.format ?? formatByName(output) ?? 'json';
  for (const [name, option] of Object.entries(LEFT_OUT)) {
    if (settings.render[name as keyof typeof LEFT_OUT] === false && format !== 'markdown' && format !== 'html') {
      throw new UsageError(`${option} is for --format markdown or html`);
    }
  }
  if (settings.clean.url !== undefined && several) {
    throw new UsageError('--url names one page, but several are given');
  }
  if (output !== undefined && /\.zst$/i.test(output)) {
    throw new UsageError(`${output}: zstd can be read, but not written; choose a name that ends in .gz`);
  }
  if (format === 'review') return format;
  if (format === 'csv' || format === 'parquet') {
    if (outputDir !== undefined)
      throw new UsageError(`--format ${format} is one table: it needs --output, not --output-dir`);
    if (format === 'parquet' && output === undefined) throw new UsageError('--format parquet needs --output');
    if (format === 'parquet' && /\.gz$/i.test(output ?? '')) {
      throw new UsageError(`${output}: Parquet is compressed by itself; choose a name without .gz`);
    }
    return format;
  }
  if (!several || outputDir !== undefined || format === 'jsonld') return format;
  if (format !== 'json' && format !== 'jsonl') {
    throw new UsageError(`several pages as ${format} need --output-dir, a file for each; or --format jsonl`);
  }
  return 'jsonl';
}

/**
 * What is done to every page.
 *
 * @param settings the command line.
 * @param format how records are printed; those for Parquet go to it as lines of JSON.
 * @param oneLine whether each is to be one line, where the format leaves that open.
 */
export function makeJob(settings: Settings, format: Format, oneLine: boolean): Job {
  const fields = settings.render.fields ?? columns(settings, format);
  return {
    clean: settings.clean,
    format: format === 'parquet' ? 'jsonl' : format,
    render: { ...settings.render, oneLine, ...(format === 'csv' && { header: false }), ...(fields && { fields }) },
    ...(settings.dedupe && { wantsRecord: true }),
  };
}

/** The columns of a table where none are asked for; undefined where there is no table. */
function columns(settings: Settings, format: Format): readonly RecordField[] | undefined {
  const marked: RecordField[] = settings.dedupe ? ['duplicateOf'] : [];
  if (format === 'csv') return [...TABLE_FIELDS, ...marked];
  if (format !== 'parquet') return undefined;
  const explained = new Set<RecordField>(['removed', 'provenance']);
  const isThere = (field: RecordField) =>
    field === 'duplicateOf' ? settings.dedupe : settings.clean.explain === true || !explained.has(field);
  return RECORD_FIELDS.filter(isThere);
}

function formatByName(output: string | undefined): OutputFormat | 'parquet' | undefined {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(output ?? '')?.[1]?.toLowerCase() ?? '';
  return BY_NAME.get(extension);
}
