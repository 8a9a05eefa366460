import { describe, expect, it } from 'vitest';
import { loadText } from '../../../src/load/text/index.ts';
import type { Block } from '../../../src/page.ts';
import { blocksOf, textsOf } from './load-text.ts';

const SIGNS_OF_SPLITTING = [
  'The minister spoke to reporters in the harbour about the new',
  'ferry line',
  ', which opens in spring.',
];

/** Its first line is too long to be a wrapped one, its last ends in a word that wants another. */
const LOOP = [
  `She said ${'to the reporters who had come to the harbour '.repeat(4)}that the new`,
  'ferry line',
  ', which opens in',
];

describe('dumps with a line per text node (get_text)', () => {
  it('rejoins a sentence broken at links and emphasis', () => {
    const blocks = blocksOf(
      'Ferry returns',
      'To learn more about how we use your data and how to opt out of it, read our',
      'Cookie Policy',
      '. Please also read our',
      'Privacy Notice',
      'and',
      'Terms of Use',
      ', which became effective in May.',
      'Accept',
    );
    expect(blocks.map((block) => block.text)).toEqual([
      'Ferry returns',
      'To learn more about how we use your data and how to opt out of it, read our Cookie Policy. Please also read our Privacy Notice and Terms of Use, which became effective in May.',
      'Accept',
    ]);
    expect(blocks[1]?.origin).toEqual({ lines: [2, 8] });
  });

  it('rejoins where lines break off after words that want another, though no punctuation stands alone', () => {
    const blocks = blocksOf(
      'Early in January the council of Tolm has',
      'Hestholm',
      'granite on order for the mole, in blocks that will come in by barge when the sea allows',
      'Nobody knows who will pay for the',
      'Granite Fund',
      'The engineers found two more cracks below the waterline when they went out by boat on Thursday.',
    );
    expect(blocks[0]?.text).toBe(
      'Early in January the council of Tolm has Hestholm granite on order for the mole, in blocks that will come in by barge when the sea allows',
    );
    expect(blocks.map(({ text }) => text)).toContain('Nobody knows who will pay for the Granite Fund');
  });

  it('does not glue menus, nor headline and byline and date', () => {
    const others = [
      'Home',
      'World',
      'Sport',
      'Sign in',
      'Subscribe',
      'Why the ferry stayed',
      'Anna Reed',
      'May 4, 2021',
      'clock',
      'menu',
    ];
    expect(textsOf(...others, ...SIGNS_OF_SPLITTING, ...others).filter((text) => others.includes(text))).toHaveLength(
      2 * others.length,
    );
  });

  it('joins a byline to its "By", and a linked first name to its sentence', () => {
    const texts = textsOf(
      ...SIGNS_OF_SPLITTING,
      'By',
      'Jonas Hall',
      'Mira Olsen',
      'has written about the sea for most of her life.',
    );
    expect(texts.slice(1)).toEqual(['By Jonas Hall', 'Mira Olsen has written about the sea for most of her life.']);
  });

  it('puts no space before closing punctuation, inside brackets and quotation marks, or before a genitive', () => {
    const texts = textsOf(
      ...SIGNS_OF_SPLITTING,
      'The council (',
      'Labour',
      ') called it “',
      'a scandal',
      '” and blamed the',
      'Harbour Trust',
      "'s board.",
    );
    expect(texts[1]).toBe("The council (Labour) called it “a scandal” and blamed the Harbour Trust's board.");
  });

  it('keeps paragraphs apart that end as sentences do', () => {
    const texts = textsOf(...SIGNS_OF_SPLITTING, 'He agreed.', 'She did not agree at all.');
    expect(texts.slice(1)).toEqual(['He agreed.', 'She did not agree at all.']);
  });

  it('rejoins German nouns after an article', () => {
    const texts = textsOf(
      'Am Montag hat in der Hauptstadt nach langem Streit die',
      'Bundesregierung',
      'den Entwurf für das neue Gesetz beschlossen, wie der Sprecher sagte.',
      'Das Parlament stimmt im Herbst über das Vorhaben ab, das besonders die',
      'Opposition',
      ', aber auch Verbände kritisieren.',
    );
    expect(texts).toEqual([
      'Am Montag hat in der Hauptstadt nach langem Streit die Bundesregierung den Entwurf für das neue Gesetz beschlossen, wie der Sprecher sagte.',
      'Das Parlament stimmt im Herbst über das Vorhaben ab, das besonders die Opposition, aber auch Verbände kritisieren.',
    ]);
  });

  it('rejoins Chinese without spaces', () => {
    const texts = textsOf(
      '新闻',
      '记者昨天从市政府了解到，经过三年多的建设，连接南北两岸的渡轮航线将于明年春天重新开通，届时市民可以乘坐新建造的',
      '电动渡轮',
      '，往返两岸只需要十五分钟，比目前的公交线路节省一半以上的时间，票价也将保持不变，学生和老人还可以享受优惠政策。',
      '据',
      '交通局',
      '。',
    );
    expect(texts[1]).toBe(
      '记者昨天从市政府了解到，经过三年多的建设，连接南北两岸的渡轮航线将于明年春天重新开通，届时市民可以乘坐新建造的电动渡轮，往返两岸只需要十五分钟，比目前的公交线路节省一半以上的时间，票价也将保持不变，学生和老人还可以享受优惠政策。',
    );
  });

  it('rejoins a passage of very many lines', () => {
    const once = textsOf(...LOOP).join(' ');
    const { blocks } = loadText(`${LOOP.join('\n')}\n`.repeat(60_000), {});
    expect(blocks).toHaveLength(1);
    const { text } = blocks[0] as Block;
    expect(text.startsWith(once)).toBe(true);
    expect(text.endsWith(once)).toBe(true);
  });
});
