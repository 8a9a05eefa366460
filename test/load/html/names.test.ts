import { describe, expect, it } from 'vitest';
import { buildTree } from '../../../src/load/html/parse/builder.ts';
import type { PageElement } from '../../../src/load/html/parse/tree.ts';
import { NAMES } from '../../../src/load/html/walk/construct-names.ts';
import { type ClassFacts, ClassReader, FIELDS, HIDDEN } from '../../../src/load/html/walk/names.ts';

/** What an element's class attribute says. */
function read(value: string): ClassFacts {
  const body = buildTree(`<body><p class="${value}">A text.</p></body>`).body;
  return new ClassReader().read(body?.children[0] as PageElement);
}

describe('names of classes', () => {
  it('are not passed over, whichever of those that say something they are', () => {
    const told = [...NAMES].map(([name, construct]) => [name, read(name).construct === construct]);
    expect(told.filter(([, isTold]) => !isTold)).toEqual([]);
    expect([...HIDDEN].filter((name) => !read(name).hidden)).toEqual([]);
    expect([...FIELDS].filter(([name, field]) => read(name).field !== field)).toEqual([]);
  });
});
