import type { JudgedPage } from '../page.ts';
import type { ArticleRecord } from '../record.ts';

export interface ExtractOptions {
  source?: string;
  url?: string;
  language?: string;
  explain?: boolean;
}

export async function extract(_page: JudgedPage, _options: ExtractOptions = {}): Promise<ArticleRecord> {
  throw new Error('not built yet');
}
