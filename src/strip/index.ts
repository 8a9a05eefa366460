import type { JudgedPage, Page } from '../page.ts';

export interface StripOptions {
  language?: string;
  secondOpinion?: 'auto' | 'never' | 'always';
}

export async function strip(page: Page, _options: StripOptions = {}): Promise<JudgedPage> {
  return {
    ...page,
    verdicts: page.blocks.map(() => ({ verdict: 'body', score: 0.5 })),
    kind: 'article',
    confidence: 0.5,
    truncated: null,
  };
}
