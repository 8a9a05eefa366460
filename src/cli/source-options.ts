import { InvalidArgumentError, Option } from 'commander';
import type { Container, PageFields } from '../batch/sources/index.ts';

/** What inputs are, as the command line says it. */
export const INPUT_FORMATS = ['auto', 'text', 'html', 'jsonl', 'warc'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** Where pages come from, beside files and folders that are named. */
export interface SourceSettings {
  readonly container: 'auto' | Container;
  readonly fields: Partial<PageFields>;
  /** A file that lists inputs, `-` for standard input. */
  readonly filesFrom?: string;
  /** Whether NULs stand between the paths of that list. */
  readonly nul?: boolean;
}

/** These as the parser of arguments gives them. */
export interface SourceOptionValues {
  readonly inputFormat?: InputFormat;
  readonly textField?: string;
  readonly htmlField?: string;
  readonly base64Field?: string;
  readonly urlField?: string;
  readonly idField?: string;
  readonly filesFrom?: string;
  readonly null?: boolean;
}

/** The options that name the fields of a line of JSON. */
export function fieldOptions(): Option[] {
  return [
    new Option('--text-field <name>', 'in JSON Lines, the field with the text (default: text)').argParser(name),
    new Option('--html-field <name>', 'the field with the HTML, preferred to text (default: html)').argParser(name),
    new Option(
      '--base64-field <name>',
      'the field with the bytes in base64, preferred to both (default: base64)',
    ).argParser(name),
    new Option('--url-field <name>', "the field with the page's address (default: url)").argParser(name),
    new Option('--id-field <name>', "the field with the record's source (default: id)").argParser(name),
  ];
}

/** The options that name a list of paths. */
export function listOptions(): Option[] {
  return [
    new Option('--files-from <file>', 'clean the files and folders listed in FILE, one per line; - for standard input'),
    new Option('-0, --null', 'the paths in that list are separated by NUL'),
  ];
}

/**
 * Puts together what the options say.
 *
 * @param values as parsed.
 * @returns the settings, and what is left of the input's format for each page.
 */
export function sourceSettings(values: SourceOptionValues): {
  readonly source: SourceSettings;
  readonly inputFormat?: 'text' | 'html';
} {
  const { inputFormat = 'auto', filesFrom } = values;
  const isPage = inputFormat === 'text' || inputFormat === 'html';
  return {
    source: {
      container: isPage ? 'page' : inputFormat,
      fields: fieldNames(values),
      ...(filesFrom !== undefined && { filesFrom }),
      ...(values.null && { nul: true }),
    },
    ...(isPage && { inputFormat }),
  };
}

/** The names that were given. */
export function fieldNames({
  textField,
  htmlField,
  base64Field,
  urlField,
  idField,
}: SourceOptionValues): Partial<PageFields> {
  return {
    ...(textField !== undefined && { text: textField }),
    ...(htmlField !== undefined && { html: htmlField }),
    ...(base64Field !== undefined && { base64: base64Field }),
    ...(urlField !== undefined && { url: urlField }),
    ...(idField !== undefined && { id: idField }),
  };
}

function name(text: string): string {
  if (text === '') throw new InvalidArgumentError('Not a name.');
  return text;
}
