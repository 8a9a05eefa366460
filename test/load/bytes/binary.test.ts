import { describe, expect, it } from 'vitest';
import { rejectBinary } from '../../../src/load/bytes/binary.ts';
import { InputError } from '../../../src/load/input-error.ts';

const text = (length: number) => 'The council agreed. '.repeat(length / 20 + 1).slice(0, length);
/** Text, then bytes as no text holds them. */
const mixed = (length: number) => () => rejectBinary(Buffer.from(text(length) + '\x01\x02'.repeat(5_000)), null);

describe('what tells binary data', () => {
  it('stands in the first 16 KiB', () => {
    expect(mixed(14_000)).toThrow(InputError);
    expect(mixed(16 * 1024)).not.toThrow();
  });
});
