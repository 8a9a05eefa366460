import { expect, test } from 'vitest';
import { Band } from '../../src/batch/dedupe/band.ts';
import { Duplicates } from '../../src/batch/dedupe/index.ts';
import { shingles } from '../../src/batch/dedupe/shingles.ts';
import { SIGNATURE_BYTES, signatureOf, similarity } from '../../src/batch/dedupe/signature.ts';
import { dump } from '../cli/command.ts';

/** Words that follow from a seed, the same in every run. */
function words(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `w${(state >>> 16) % 4000}`;
  });
}

/** The same words, so many of them another. */
function edited(text: readonly string[], count: number, seed: number): string[] {
  const copy = [...text];
  for (let index = 0; index < count; index++) copy[(index * 37 + seed * 13) % copy.length] = `changed${index}`;
  return copy;
}

/** How many of 100 texts of 300 words are found again with so many words changed. */
function found(changes: number): number {
  let count = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const duplicates = new Duplicates();
    const text = words(seed, 300);
    duplicates.firstOf('first', text.join(' '));
    if (duplicates.firstOf('second', edited(text, changes, seed).join(' ')) === 'first') count++;
  }
  return count;
}

test('the same text, whatever its case, punctuation and white space', () => {
  const duplicates = new Duplicates();
  expect(duplicates.firstOf('a', dump('willows'))).toBeNull();
  expect(duplicates.firstOf('b', dump('willows'))).toBe('a');
  expect(
    duplicates.firstOf(
      'c',
      dump('willows')
        .toUpperCase()
        .replaceAll(/[.,]\s+/g, ' — '),
    ),
  ).toBe('a');
  expect(duplicates.firstOf('d', dump('ash').split('\n\n').slice(1, 2).join())).toBeNull();
});

test('nearly the same text is found, another is not', () => {
  expect(found(2)).toBe(100);
  expect(found(4)).toBeGreaterThan(90);
  expect(found(15)).toBeLessThan(5);
  expect(found(60)).toBe(0);
});

test('every duplicate names the first, which is no duplicate itself', () => {
  const duplicates = new Duplicates();
  const text = words(1, 400);
  expect(duplicates.firstOf('0', text.join(' '))).toBeNull();
  for (let index = 1; index < 20; index++) {
    expect(duplicates.firstOf(String(index), edited(text, 2, index).join(' '))).toBe('0');
  }
});

test('of two that it is like, a duplicate names the one it is more like, and of equals the first', () => {
  const winners: Record<string, number> = {};
  for (let seed = 1; seed <= 150; seed++) {
    const text = words(seed, 300);
    const like = (other: readonly string[]) => {
      const [mine, its] = [text, other].map((one) => signatureOf(shingles(one.join(' '))));
      return mine?.filter((byte, at) => byte === its?.[at]).length ?? 0;
    };
    const [first, second] = [edited(text, 4, seed), edited(text, 4, seed + 1)];
    const duplicates = new Duplicates();
    duplicates.firstOf('first', first.join(' '));
    if (duplicates.firstOf('second', second.join(' ')) !== null) continue;
    const difference = Math.sign(like(first) - like(second));
    winners[difference] = (winners[difference] ?? 0) + 1;
    const expected = difference < 0 ? 'second' : 'first';
    expect(duplicates.firstOf('third', text.join(' ')), `seed ${seed}`).toBe(expected);
  }
  expect(Object.keys(winners).sort()).toEqual(['-1', '0', '1']);
});

test('texts of a few words are the same only word for word, and none has no duplicates', () => {
  const duplicates = new Duplicates();
  expect([duplicates.firstOf('a', 'Not found'), duplicates.firstOf('b', 'not found!')]).toEqual([null, 'a']);
  expect(duplicates.firstOf('c', 'Not here')).toBeNull();
  expect([duplicates.firstOf('d', ''), duplicates.firstOf('e', ' — ')]).toEqual([null, null]);
});

test('languages that put no spaces between words', () => {
  const duplicates = new Duplicates();
  const text = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 3000))).join('');
  duplicates.firstOf('a', text);
  expect(duplicates.firstOf('b', `${text.slice(0, 150)}新${text.slice(150)}`)).toBe('a');
  expect(duplicates.firstOf('c', [...text].reverse().join(''))).toBeNull();
});

test('thousands of texts are kept apart, and each is found again', () => {
  const duplicates = new Duplicates();
  const texts = Array.from({ length: 3000 }, (_, i) => words(i + 1, 40).join(' '));
  expect(texts.filter((text, i) => duplicates.firstOf(String(i), text) !== null)).toEqual([]);
  expect(texts.filter((text, i) => duplicates.firstOf('again', text) !== String(i))).toEqual([]);
});

test('more texts than signatures are kept in one piece are told apart and found again', () => {
  const duplicates = new Duplicates();
  // Of a word each, so that it doesn't take long.
  const texts = Array.from({ length: 8200 }, (_, i) => `word${i}`);
  for (const [i, text] of texts.entries()) duplicates.firstOf(String(i), text);
  for (const i of [0, 8191, 8192, 8199]) expect(duplicates.firstOf('again', `word${i}`)).toBe(String(i));
});

test('five words in a row are compared, in any writing of them', () => {
  const common = (one: string, other: string) => {
    const hashes = new Set(shingles(other));
    return shingles(one).filter((hash) => hashes.has(hash)).length;
  };
  expect(shingles('one two three four five six seven')).toHaveLength(3);
  expect(common('one two three four and so on', 'one two three four or not so')).toBe(0);
  expect(common('one two three four five and so', 'and one two three four five or')).toBe(1);
  expect(common('one two three four five', 'five four three two one')).toBe(0);
  expect(common('a ﬁne ｄａｙ in １９８４', 'A fine day in 1984')).toBe(1);
  for (const word of ['水の上に立つ木', 'ต้นไม้ริมน้ำ', 'ຕົ້ນໄມ້ແຄມນ້ຳ', 'ដើមឈើតាមទន្លេ', 'မြစ်ကမ်းသစ်ပင်']) {
    expect(shingles(word).length, word).toBe([...word.normalize('NFKC')].length - 4);
  }
});

test('what sets have in common is estimated alike for all, and the same again, even of numbers in a row', () => {
  const errors: number[] = [];
  for (const common of [150, 240]) {
    const rest = (300 - common) / 2;
    const row = (start: number) => Uint32Array.from({ length: common + rest }, (_, i) => start + i);
    for (let set = 0; set < 200; set++) {
      const [one, other] = [signatureOf(row(set * 1_000_003)), signatureOf(row(set * 1_000_003 + rest))];
      errors.push(similarity(one.filter((byte, at) => byte === other[at]).length) - common / 300);
    }
  }
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  expect(Math.abs(mean)).toBeLessThan(0.01);
  // Four times what theory says of 120 bytes.
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.18);
});

test('what is equal by chance is no similarity', () => {
  expect(similarity(SIGNATURE_BYTES)).toBe(1);
  expect(similarity(SIGNATURE_BYTES / 256)).toBe(0);
  expect(similarity(0)).toBe(0);
});

test('records whose places meet are kept apart, and of equal keys the first stays, in a table of any size', () => {
  // All that differs is beyond the bits that tell a place.
  const keys = Array.from({ length: 3000 }, (_, i) => (i % 2 === 0 ? i * 2 ** 20 : 1023));
  const band = new Band((record) => keys[record] as number);
  for (const record of keys.keys()) band.add(record);
  const found = keys.map((key) => band.find(key));
  expect(found).toEqual(keys.map((key) => keys.indexOf(key)));
  expect(band.find(2 ** 20)).toBe(-1);
});

test('similarity is estimated from signatures as well as so many bytes can', () => {
  const errors: number[] = [];
  for (let seed = 1; seed <= 150; seed++) {
    const text = words(seed, 300);
    const [one, other] = [text, edited(text, 1 + (seed % 15), seed)].map((list) => shingles(list.join(' ')));
    const [first, second] = [new Set(one), new Set(other)];
    const both = [...first].filter((hash) => second.has(hash)).length;
    const [mine, its] = [one, other].map((hashes) => signatureOf(hashes as Uint32Array));
    const equal = mine?.filter((byte, at) => byte === its?.[at]).length ?? 0;
    errors.push(similarity(equal) - both / (first.size + second.size - both));
  }
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  // Of 120 independent bytes one expects 0.04 at a similarity of 0.75.
  const spread = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
  expect(Math.abs(mean)).toBeLessThan(0.01);
  expect(spread).toBeLessThan(0.05);
});

test.each([
  ['marks', '\u0301\u0323'],
  ['marks of Japanese voices', '\uff9e\u0301'],
])('of %s on one letter no more are put in order than any language writes', (_, pair) => {
  const text = (pairs: number) => `One${pair.repeat(pairs)} two three four five six.`;
  expect(shingles(text(40_000))).toEqual(shingles(text(15)));
  expect(shingles(text(14))).not.toEqual(shingles(text(15)));
});
