import { expect, test } from 'vitest';
import { cleanArticle } from '../../src/index.ts';

const TEXT = [
  'The gauge at the mole reads the same as the old one since midnight, and so does the one at Hestholm, where the step is larger than ours.',
  'Please say in the comment why half a step is added, or somebody will take it out again in five years, as somebody did in the last release.',
  'The readings of the whole week are on the server, in the folder with the drafts, and whoever wants to compare them needs no account for it.',
];
const textOf = async (list: string): Promise<string> => {
  const page = `<html lang="en"><head><title>Round instead of cutting</title></head><body><h1>Round instead of cutting</h1><hr>
    <ul>${list}</ul><hr><pre>\n${TEXT.join('\n\n')}\n</pre></body></html>`;
  return (await cleanArticle(page, { inputFormat: 'html', secondOpinion: 'never' })).text;
};

test('the head of a mail that an archive shows as a list is none of its text', async () => {
  const fields = [
    '<em>To</em>: tides@lists.example',
    '<em>Subject</em>: Round instead of cutting',
    '<em>From</em>: Merle Tran',
  ];
  expect(await textOf(fields.map((field) => `<li>${field}</li>`).join(''))).toBe(TEXT.join('\n\n'));
});
