import type { ArticleRecord } from '../../src/record.ts';

/** A record with every field, to be changed by a test. */
export function makeRecord(changes: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    schemaVersion: '1',
    source: 'pages/ferry.html',
    kind: 'article',
    title: 'Night ferry returns to the fjord',
    subtitle: 'Two crossings a week from May',
    authors: ['Ida Holm', 'Per Aas'],
    published: '2024-03-05',
    modified: null,
    captured: null,
    site: 'Coast Paper',
    url: 'https://coast.example/ferry',
    image: null,
    description: null,
    language: 'en',
    section: null,
    tags: ['transport'],
    text: 'The ferry sails on Monday.',
    blocks: [{ type: 'paragraph', content: [{ text: 'The ferry sails on Monday.' }] }],
    truncated: false,
    wordCount: 5,
    confidence: 0.5,
    ...changes,
  };
}
