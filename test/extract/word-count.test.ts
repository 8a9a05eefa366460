import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/extract/word-count.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function bySegmenter(text: string): number {
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).length;
}

/** A small generator with a seed, so that a failure can be seen again. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  ...'abzAZ09 \n\t.,;:\'’‘“”"-–—…_!?()/&%#@$€·•½²ªµß×÷ñÉłŠжЯїґ҂ӨάλΩϐ϶한글字かカ中文ทดสอบ',
  ' ',
  ' ',
  ' ',
  'the',
  'U.S.',
  '3.14',
  '1,000',
  'don’t',
  'a_b',
  '_',
  'é',
  'e\u0301',
  '\u00a0',
  '\u00ad',
  '\u200d',
  '\u2009',
  '👩‍👩‍👧',
  '🇫🇷',
  '1️⃣',
  'שלום',
  'ב"ב',
  'سلام',
  'हिन्दी',
  '\r\n',
  '\u2028',
  'ŉ',
  'ʼ',
  '\ufe0f',
  'ﬁ',
  '１２',
  '\ud800',
  '東京都',
];

describe('word count', () => {
  test('counts words, numbers and contractions once each', () => {
    expect(countWords('The U.S. didn’t pay 1,000.50 dollars — or did it?')).toBe(9);
  });

  test('counts words of a script without spaces', () => {
    expect(countWords('我们今天去北京')).toBe(bySegmenter('我们今天去北京'));
    expect(countWords('我们今天去北京')).toBeGreaterThan(2);
  });

  test('a long line without spaces is cut at punctuation, with the same count', () => {
    const line = '港口大桥将关闭六个星期，渡轮每二十分钟一班。'.repeat(150);
    expect(countWords(line)).toBe(bySegmenter(line));
  });

  test('one without punctuation is cut anywhere, with at most one word in two thousand characters too many', () => {
    const phrase = '港口大桥将关闭六个星期';
    const times = 10_000;
    const extra = countWords(phrase.repeat(times)) - bySegmenter(phrase) * times;
    expect(extra).toBeGreaterThanOrEqual(0);
    expect(extra).toBeLessThanOrEqual((phrase.length * times) / 2000);
  });

  test('an empty text has none', () => {
    expect(countWords('')).toBe(0);
    expect(countWords(' \n — … ')).toBe(0);
  });

  test('agrees with Intl.Segmenter on every code point between letters, digits and spaces', () => {
    const wrong: string[] = [];
    for (let code = 1; code < 0x3100; code++) {
      const char = String.fromCodePoint(code);
      const text = `a${char}b 1${char}2 a${char}1 1${char}a ${char} ${char}a a${char} ${char}1 1${char} a${char}${char}b`;
      if (countWords(text) !== bySegmenter(text)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test('agrees with Intl.Segmenter on generated text', () => {
    const random = makeRandom(7);
    for (let run = 0; run < 4000; run++) {
      let text = '';
      for (let length = 1 + random(25); length > 0; length--) text += PIECES[random(PIECES.length)] ?? '';
      expect([text, countWords(text)]).toEqual([text, bySegmenter(text)]);
    }
  });
});

test('what no space parts is counted in pieces, since the segmenter takes the square of its length', () => {
  const word = (length: number) => 'a_'.repeat(length / 2);
  expect([word(2_000), word(4_000), word(5_000)].map(countWords)).toEqual([1, 2, 3]);
  expect(bySegmenter(word(5_000))).toBe(1);
});
