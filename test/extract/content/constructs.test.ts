/** A folder a construct: what `input.html` holds is the blocks of `expected.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../../src/record.ts';
import { contentOf } from './content.ts';

const FOLDER = join(import.meta.dirname, 'constructs');

describe('constructs', () => {
  test.each(readdirSync(FOLDER))('%s', async (name) => {
    const html = readFileSync(join(FOLDER, name, 'input.html'), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'));
    const blocks = await contentOf(html);
    expect(blocks).toEqual(expected);
    expect(recordSchema.shape.blocks.safeParse(blocks).error).toBeUndefined();
  });
});
