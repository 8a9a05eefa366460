import { describe, expect, test } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';

const TEXT = [
  'The gauge at the mole reads the same as the old one since midnight, and so does the one at Hestholm, where the step is larger than ours.',
  'Please say in the comment why half a step is added, or somebody will take it out again in five years, as somebody did in the last release.',
  'The readings of the whole week are on the server, in the folder with the drafts, and whoever wants to compare them needs no account for it.',
];
const page = (head: string): string =>
  `<html lang="en"><head><title>Round instead of cutting</title></head><body><h1>Round instead of cutting</h1>${head}<div>${TEXT.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`;
const who = async (head: string): Promise<unknown> => {
  const { authors, published } = await cleanArticle(page(head), { inputFormat: 'html', secondOpinion: 'never' });
  return { authors, published };
};
const SENT = { authors: ['Jorunn Vaksdal'], published: '2019-03-13T07:12:00+01:00' };

describe('who sent a mail, and when', () => {
  test.each([
    ['From: Jorunn Vaksdal &lt;jorunn@vaksdal.example&gt;', 'Date: Wed, 13 Mar 2019 07:12:00 +0100'],
    ['To: Merle', 'Von: "Jorunn Vaksdal" (jorunn at vaksdal.example)', 'Gesendet: 13. März 2019 07:12:00 +0100'],
    ['<b>From:</b> Jorunn Vaksdal jorunn@vaksdal.example', '<b>Sent:</b> 13 March 2019 07:12:00 +0100', 'Cc: Merle'],
  ])('is what the fields at its head say: %s', async (...fields) => {
    expect(await who(`<p>${fields.join('<br>')}</p>`)).toEqual(SENT);
  });

  test('is on the line below the headline that has an address', async () => {
    const line =
      '<b>Jorunn Vaksdal</b> <a href="mailto:list@tide.example">jorunn at vaksdal.example</a><br><i>Wed Mar 13 07:12:00 +0100 2019</i>';
    expect(await who(line)).toMatchObject({ authors: ['Jorunn Vaksdal'] });
    const record = await cleanArticle(page(line), { inputFormat: 'html', secondOpinion: 'never' });
    expect(record.subtitle).toBeNull();
  });

  test('is nothing that says one of both', async () => {
    expect(await who('<p>From: Jorunn Vaksdal<br>To: Merle</p>')).toMatchObject({ authors: [] });
  });
});

test('what a mail is on is what the fields at its head say', async () => {
  const page = `<html lang="en"><head><title>tides Messages : Message 12 of 90</title></head><body>
    <p><b>From:</b> Jorunn Vaksdal<br><b>Date:</b> Wed, 13 Mar 2019 07:12:00 +0100<br><b>Subject:</b> Round instead of cutting</p>
    ${TEXT.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
  const { title } = await cleanArticle(page, { inputFormat: 'html', secondOpinion: 'never' });
  expect(title).toBe('Round instead of cutting');
});

test('a mail isn’t dated by the line above what it quotes', async () => {
  const line = '<b>Jorunn Vaksdal</b><br><i>Wed Mar 13 07:12:00 +0100 2019</i>';
  const quote =
    '<p>On Tue, Mar 12, 2019 at 04:10:33PM -0700, Merle Tran wrote:</p><blockquote>What of the step?</blockquote>';
  expect(await who(line + quote)).toMatchObject({ published: '2019-03-13T07:12:00+01:00' });
});
