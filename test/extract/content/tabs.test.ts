/** Labels of tabs stand before their panels; the labels themselves are controls, which strip never keeps. */
import { describe, expect, test } from 'vitest';
import { buildContent } from '../../../src/extract/content/index.ts';
import { listRemoved } from '../../../src/extract/explain.ts';
import { load } from '../../../src/load/index.ts';
import type { RecordBlock } from '../../../src/record.ts';
import { judge, paragraph } from './content.ts';

const read = async (html: string, dropped: readonly string[] = []) =>
  judge(await load(html, { inputFormat: 'html' }), ({ kind, text }) => kind !== 'control' && !dropped.includes(text));
const label = (text: string): RecordBlock => ({ type: 'paragraph', content: [{ text, strong: true }] });
const code = (text: string): RecordBlock => ({ type: 'code', language: null, text });

const PANELS = '<pre>npm install gate</pre>|<pre>yarn add gate</pre>'.split('|');
const LABELLED = [label('npm'), code('npm install gate'), label('Yarn'), code('yarn add gate')];

describe('the label of a tab stands before its panel', () => {
  test.each([
    [
      'where the panels stand in an element behind the list',
      `<div><ul role="tablist"><li role="tab">npm</li><li role="tab">Yarn</li></ul><div>${PANELS.map((each) => `<div role="tabpanel">${each}</div>`).join('')}</div></div>`,
    ],
    [
      'where they stand beside it',
      `<div><div role="tablist"><button role="tab">npm</button><button role="tab">Yarn</button></div>${PANELS.map((each) => `<div class="panel">${each}</div>`).join('')}</div>`,
    ],
    [
      'where labels of boxes to tick choose between them',
      `<div class="set"><input type="radio" name="a"><input type="radio" name="a"><div class="tabbed-labels"><label>npm</label><label>Yarn</label></div><div>${PANELS.map((each) => `<div>${each}</div>`).join('')}</div></div>`,
    ],
    [
      'where the list stands in an element of its own',
      `<div><header><div class="tabs"><button>npm</button><button>Yarn</button></div></header><section>${PANELS.map((each) => `<div>${each}</div>`).join('')}</section></div>`,
    ],
  ])('%s', async (_, html) => {
    expect(buildContent(await read(html))).toEqual(LABELLED);
  });

  test('and isn’t among what was removed, unless its panel was', async () => {
    const html = `<div class="tabs"><button>npm</button><button>Yarn</button></div><div><div>${PANELS[0]}</div><div>${PANELS[1]}</div></div>`;
    const page = await read(html, ['yarn add gate']);
    expect(buildContent(page)).toEqual(LABELLED.slice(0, 2));
    expect(listRemoved(page).map(({ text }) => text)).toEqual(['Yarn', 'yarn add gate']);
  });

  test('in the item of a list that the panels are in', async () => {
    const tabs = `<div class="tabs"><button>npm</button><button>Yarn</button></div><div><div>${PANELS[0]}</div><div>${PANELS[1]}</div></div>`;
    const blocks = buildContent(await read(`<ol><li><p>Install it.</p>${tabs}</li><li>Open the gate.</li></ol>`));
    expect(blocks).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [
          { content: [{ text: 'Install it.' }], blocks: LABELLED },
          { content: [{ text: 'Open the gate.' }], blocks: [] },
        ],
      },
    ]);
  });

  test('the outer one’s where a panel begins with tabs', async () => {
    const tabs = (labels: readonly string[], panels: readonly string[]) =>
      `<div><div class="tabs">${labels.map((each) => `<button>${each}</button>`).join('')}</div>${panels.map((each) => `<div>${each}</div>`).join('')}</div>`;
    const html = tabs(['Linux', 'Others'], [tabs(['npm', 'Yarn'], PANELS), '<pre>make gate</pre>']);
    expect(buildContent(await read(html))).toEqual([
      label('Linux'),
      ...LABELLED.slice(1),
      label('Others'),
      code('make gate'),
    ]);
  });

  test.each([
    [
      'nothing is called tabs',
      '<div class="buttons"><button>npm</button><button>Yarn</button></div><div><p>One.</p></div><div><p>Two.</p></div>',
    ],
    ['there is one label', '<div class="tabs"><button>npm</button></div><div><p>One.</p></div>'],
    [
      'what is called tabs holds texts',
      '<div class="tabs"><p>One.</p><p>Two.</p></div><div><p>Three.</p></div><div><p>Four.</p></div>',
    ],
    [
      'a text stands between labels and panels',
      '<div><div class="tabs"><button>npm</button><button>Yarn</button></div><p>One.</p></div><div><p>Two.</p></div><div><p>Three.</p></div>',
    ],
    [
      'there are more panels than labels',
      '<div class="tabs"><button>npm</button><button>Yarn</button></div><p>One.</p><p>Two.</p><p>Three.</p>',
    ],
  ])('but not where %s', async (_, html) => {
    const texts = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => paragraph(text));
    expect(buildContent(await read(html))).toEqual(texts);
  });
});
