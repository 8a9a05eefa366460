import type { ArticleRecord } from '../record.ts';

export type OutputFormat = 'json' | 'jsonl' | 'markdown' | 'text';

export async function render(record: ArticleRecord, _format: OutputFormat): Promise<string> {
  return JSON.stringify(record);
}
