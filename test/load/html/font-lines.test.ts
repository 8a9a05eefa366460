import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';

const PROSE =
  'The council of the harbour town agreed on Tuesday to keep the ferry to the island, after a debate of three hours in a crowded hall.';

const outline = (html: string) => loadHtml(html, {}).blocks.map(({ kind, level, text }) => [kind, level, text]);

describe('a line in a font that is larger than that of the text', () => {
  it('is a heading, and the lines beside it are blocks', () => {
    const page = `<TD><FONT SIZE=1><A HREF="/print">Print this story</A></FONT><BR><FONT FACE="Times" SIZE=5><B>Ferry saved</B></FONT><BR>
      <FONT SIZE=3><I>After a long debate</I></FONT><BR><BR><FONT SIZE=2>By ANN LEE</FONT><BR><BR>${PROSE}<BR><BR>
      <B><FONT SIZE="+1">The debate</FONT></B><BR>${PROSE}<BR><BR><FONT SIZE=4>The vote</FONT><BR>${PROSE}</TD>`;
    expect(outline(page)).toEqual([
      ['paragraph', undefined, 'Print this story'],
      ['heading', 1, 'Ferry saved'],
      ['paragraph', undefined, 'After a long debate'],
      ['paragraph', undefined, 'By ANN LEE'],
      ['paragraph', undefined, PROSE],
      ['heading', 2, 'The debate'],
      ['paragraph', undefined, PROSE],
      ['heading', 2, 'The vote'],
      ['paragraph', undefined, PROSE],
    ]);
  });

  it('is none where a part of a line is larger, or the whole text', () => {
    const kinds = (html: string) => outline(html).map(([kind]) => kind);
    expect(kinds(`<p><font size=6>The</font> council</p><p>${PROSE}</p>`)).toEqual(['paragraph', 'paragraph']);
    expect(kinds(`<p><font size=4>Ferry saved</font></p><p><font size=4>${PROSE}</font></p>`)).toEqual([
      'paragraph',
      'paragraph',
    ]);
    expect(kinds(`<p><font size=5>${PROSE} ${PROSE}</font></p><p>${PROSE} ${PROSE} ${PROSE}</p>`)).toEqual([
      'paragraph',
      'paragraph',
    ]);
    expect(kinds(`<h2><font size=5>Ferry saved</font></h2><p>${PROSE}</p>`)).toEqual(['heading', 'paragraph']);
  });
});

describe('a line that is set in as a first line is', () => {
  const japanese = '市議会は二十二日の夜、島への渡し船を残すことを決めた。会場には多くの住民が集まった。';

  it('begins a paragraph behind a single line break', () => {
    expect(outline(`<td>　${japanese}<br>\n　${japanese}<br>　${japanese}</td>`)).toHaveLength(3);
    expect(outline(`<td>&nbsp;&nbsp;&nbsp;&nbsp;${PROSE}<br>&nbsp;&nbsp;&nbsp; ${PROSE}</td>`)).toHaveLength(2);
  });

  it('is a line of verse below a short one', () => {
    expect(outline('<p>The sea is calm tonight.<br>&nbsp;&nbsp;&nbsp;&nbsp;The tide is full.</p>')).toHaveLength(1);
    expect(outline('<p>海は静か。<br>　潮は満ちて。</p>')).toHaveLength(1);
  });
});
