import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputName } from '../../src/batch/names.ts';

test.each([
  ['a.html', 'a.html'],
  ['./x//a.html', 'x/a.html'],
  ['/srv/pages/a.html', 'srv/pages/a.html'],
  ['x/../y/a.html', 'y/a.html'],
  ['../a.html', '__/a.html'],
  ['../../a.html', '__/__/a.html'],
  ['..', '__'],
  ['/../../etc/passwd', '__/__/etc/passwd'],
  ['...', '...'],
])('%s goes to %s', (path, name) => {
  expect(outputName(path)).toBe(name);
});

test('no name leads out of the folder it is put in', () => {
  const part = fc.oneof(fc.constantFrom('..', '.', '', 'a', '...', '__'), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = posix.join('/out', `${outputName(parts.join('/'))}.json`);
      expect(posix.dirname(path).split('/')[1]).toBe('out');
      expect(path).not.toBe('/out/.json');
    }),
  );
});
