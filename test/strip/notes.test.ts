import { expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const MARK = '<a href="#n1"><sup>1</sup></a>';

function page(note: string): string {
  const body = STORY.map((text, i) => `<p>${text}${i === 1 ? MARK : ''}</p>`).join('');
  return `<html lang="en"><title>The mole</title><main><article><h1>The mole of Tolm</h1>${body}</article></main>${note}</html>`;
}

it('keeps a note that the body refers to, wherever it stands and hidden or not', async () => {
  expect(bodyOf(await judge(page('<aside id="n1"><p>Tolm Gazette.</p></aside>'), 'html'))).toContain('Tolm Gazette.');
  expect(bodyOf(await judge(page('<div id="n1" hidden>Tolm Gazette.</div>'), 'html'))).toContain('Tolm Gazette.');
});

it('keeps nothing that no mark refers to, and no sources longer than notes are', async () => {
  expect(bodyOf(await judge(page('<aside id="n2"><p>Tolm Gazette.</p></aside>'), 'html'))).not.toContain(
    'Tolm Gazette.',
  );
  const sources = `<aside id="n1">${'<p>Tolm Gazette, a volume of many words.</p>'.repeat(19)}</aside>`;
  expect(bodyOf(await judge(page(sources), 'html'))).not.toContain('Tolm Gazette, a volume of many words.');
});
