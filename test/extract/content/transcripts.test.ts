import { expect, test } from 'vitest';
import { withTranscripts } from '../../../src/extract/content/transcripts.ts';
import { paragraph } from './content.ts';

const passages = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    paragraph(`${Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')}`),
    paragraph(`line ${i}`),
  ]).flat();

test('three places in a recording stand before what is said there, two stay as they are', () => {
  expect(withTranscripts(passages(3))).toHaveLength(3);
  expect(withTranscripts(passages(2))).toEqual(passages(2));
});

test('a place in a recording is nothing that is said', () => {
  const times = ['0:01', '0:02', '0:03', '0:04', '0:05', '0:06'].map(paragraph);
  expect(withTranscripts(times)).toEqual(times);
});

test('a transcript may be longer than a call has room for arguments', () => {
  const blocks = Array.from({ length: 300_000 }, (_, i) => paragraph(i % 2 === 0 ? '0:01' : 'line'));
  expect(withTranscripts(blocks)).toHaveLength(150_000);
});
