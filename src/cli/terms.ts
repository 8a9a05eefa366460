import type { Terms } from '../batch/resume/manifest.ts';
import { DEFAULT_FIELDS, type PageFields } from '../batch/sources/jsonl.ts';
import type { Plan } from './clean.ts';

/**
 * What the records of a run depend on besides the pages: the version, and each option that changes records, by its name on the command line.
 *
 * @param plan what to clean, and how.
 * @param version that of the program.
 */
export function termsOf({ settings, job, sites }: Plan, version: string): Terms {
  const { encoding, url, language, explain, prefer, secondOpinion, maxInputSize, inputFormat } = settings.clean;
  const { links, images, frontMatter, fields } = settings.render;
  const { container, fields: names } = settings.source;
  const isArchive = container === 'jsonl' || container === 'warc';
  const options = {
    format: job.format,
    fields,
    'no-links': links === false || undefined,
    'no-images': images === false || undefined,
    'no-front-matter': frontMatter === false || undefined,
    explain,
    'input-format': isArchive ? container : inputFormat,
    encoding,
    url,
    language,
    ...fieldOptions(names),
    'max-input-size': maxInputSize,
    precision: prefer === 'precision' || undefined,
    recall: prefer === 'recall' || undefined,
    'second-opinion': secondOpinion,
    sites,
    dedupe: settings.dedupe || undefined,
  };
  return { version, options };
}

/** The options that name other fields of JSON Lines than those that are meant without them. */
function fieldOptions(names: Partial<PageFields>): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [field, name] of Object.entries(names)) {
    if (name !== DEFAULT_FIELDS[field as keyof PageFields]) options[`${field}-field`] = name;
  }
  return options;
}
