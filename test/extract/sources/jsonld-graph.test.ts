import { describe, expect, test } from 'vitest';
import { indexById, strings, toList } from '../../../src/extract/sources/jsonld-graph.ts';

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `N${from + i}`);

describe('of what an object names', () => {
  test('so many entries of a list are read', () => {
    expect(toList(names(0, 500))).toEqual(names(0, 200));
    expect(strings(names(0, 500), ['name'], new Map())).toEqual(names(0, 200));
  });

  test('so many lists in lists are followed', () => {
    const lists = Array.from({ length: 150 }, (_, i) => [`A${i}`, `B${i}`]);
    expect(strings(lists, ['name'], new Map())).toEqual(lists.slice(0, 25).flat());
  });

  test('circles end', () => {
    const circle = [
      { '@id': 'a', author: { '@id': 'b' } },
      { '@id': 'b', author: [{ '@id': 'a' }, 'Ann Lee'] },
    ];
    expect(new Set(strings({ '@id': 'a' }, ['author'], indexById(circle)))).toEqual(new Set(['Ann Lee']));
  });
});
