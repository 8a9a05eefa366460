import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputName, outputPath, recordName, wellFormedName } from '../../src/batch/names.ts';
import { decodePath } from '../../src/batch/raw-path.ts';

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

test.each([
  ['https://example.org/a/b?c=d', '00000007-example.org-a-b-c-d'],
  ['../../../etc/passwd', '00000007-etc-passwd'],
  ['..', '00000007'],
  ['C:\\Windows\\..\\x', '00000007-C-Windows-..-x'],
  ['aux', '00000007-aux'],
  ['story...', '00000007-story'],
  ['old.story.html', '00000007-old-story-html'],
  ['x.warc.gz', '00000007-x-warc-gz'],
  ['a\0b\u202ec', '00000007-a-b-c'],
  ['日本語', '00000007'],
  ['x'.repeat(5000), `00000007-${'x'.repeat(100)}`],
  [null, '00000007'],
])('a record with the id %j goes to %s', (id, name) => {
  expect(recordName('x.warc', 7, id)).toBe(`x.warc/${name}`);
});

test('an id is read as far as a name may go, before its marks are put in order', () => {
  expect(recordName('x.warc', 7, `${'e\u0301'.repeat(199)}tail`)).toBe('x.warc/00000007-ta');
});

test('no record leaves the folder of its archive, and none has the name of another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), fc.nat(), (id, one, other) => {
      const name = recordName('x.warc', one, id);
      expect(posix.normalize(name)).toBe(name);
      expect(name).toMatch(/^x\.warc\/[0-9]{8,}(?:-[A-Za-z0-9._-]*[A-Za-z0-9_])?$/);
      if (one !== other) expect(recordName('x.warc', other, id)).not.toBe(name);
    }),
  );
});

test('a name that is too long for a disk is cut, and stays the only one', () => {
  expect(outputPath('out', 'x/a.html', '.json')).toBe('out/x/a.html.json');
  const longest = 'a'.repeat(250);
  expect(outputPath('out', longest, '.json')).toBe(`out/${longest}.json`);
  const cut = ['a', 'b', '.html', '語'].map((end) => outputPath('out', `x/${longest}a${end}`, '.json'));
  expect(new Set(cut).size).toBe(4);
  for (const path of cut) {
    expect(posix.dirname(path)).toBe('out/x');
    expect(Buffer.byteLength(posix.basename(path))).toBeLessThanOrEqual(255);
    expect(path).toMatch(/a-[0-9a-f]{24}\.json$/);
  }
  expect(outputPath('out', '語'.repeat(85), '.json')).toMatch(/^out\/語+-[0-9a-f]{24}\.json$/);
});

test('a name that looks as if it were cut isn’t that of the one that was', () => {
  for (const name of ['a'.repeat(251), '語'.repeat(85), `aa${'語'.repeat(84)}`]) {
    const cut = outputPath('out', name, '.json');
    expect(posix.basename(cut)).toMatch(/-[0-9a-f]{24}\.json$/);
    expect(outputPath('out', posix.basename(cut, '.json'), '.json')).not.toBe(cut);
  }
});

test('bytes that are not UTF-8 are shown in a name that no other input has, and that a disk takes', () => {
  const name = wellFormedName(decodePath(Buffer.from('f\xfc/caf\xe9.html', 'latin1')));
  expect(name).toMatch(/^f\\xfc-[0-9a-f]{24}\/caf\\xe9\.html-[0-9a-f]{24}$/);
  expect(wellFormedName(name)).not.toBe(name);
  expect(wellFormedName('caf\\xe9.html')).toBe('caf\\xe9.html');
  const long = wellFormedName(decodePath(Buffer.from(`${'\xb9'.repeat(200)}/${'\xb9'.repeat(199)}a`, 'latin1')));
  for (const part of long.split('/')) expect(part.length).toBeLessThanOrEqual(255);
});
