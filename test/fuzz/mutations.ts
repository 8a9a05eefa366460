import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readFixtures } from '../support/fixtures.ts';
import { HOSTILE } from './words.ts';

const pages = readFixtures().map(({ input }) => Buffer.from(input));

/** One change to a page's bytes; places are shares of its length. */
type Change = (page: Buffer) => Buffer;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (page: Buffer, place: number) => Math.floor(place * page.length);
const span = fc.tuple(share, share, fc.integer({ min: 1, max: 400 }));

function replaced(page: Buffer, start: number, end: number, by: Uint8Array): Buffer {
  return Buffer.concat([page.subarray(0, start), by, page.subarray(end)]);
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, fc.constantFrom(...HOSTILE)).map(
    ([place, text]): Change =>
      (page) => {
        const start = at(page, place);
        return replaced(page, start, start, Buffer.from(text));
      },
  ),
  span.map(
    ([place, , length]): Change =>
      (page) =>
        replaced(page, at(page, place), at(page, place) + length, Buffer.alloc(0)),
  ),
  span.map(
    ([from, to, length]): Change =>
      (page) => {
        const start = at(page, from);
        return replaced(page, at(page, to), at(page, to), page.subarray(start, start + length));
      },
  ),
  fc.tuple(share, share, fc.constantFrom(...pages)).map(
    ([place, cut, other]): Change =>
      (page) =>
        Buffer.concat([page.subarray(0, at(page, place)), other.subarray(at(other, cut))]),
  ),
  fc.tuple(share, fc.integer({ min: 0, max: 255 })).map(
    ([place, byte]): Change =>
      (page) =>
        replaced(page, at(page, place), at(page, place) + 1, Buffer.from([byte])),
  ),
  fc.tuple(span, fc.integer({ min: 2, max: 200 })).map(
    ([[place, , length], times]): Change =>
      (page) => {
        const start = at(page, place);
        const piece = page.subarray(start, start + Math.min(length, 40));
        return replaced(page, start, start, Buffer.concat(Array.from({ length: times }, () => piece)));
      },
  ),
  share.map(
    (place): Change =>
      (page) =>
        page.subarray(0, at(page, place)),
  ),
);

/** What is done to a page as a whole. */
const wrapping: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Change>((page) => page) },
  { weight: 1, arbitrary: fc.constant<Change>((page) => Buffer.from(page.toString('utf8'), 'utf16le')) },
  { weight: 1, arbitrary: fc.constant<Change>((page) => Buffer.from(page.toString('utf8'), 'latin1')) },
  { weight: 1, arbitrary: fc.constant<Change>((page) => gzipSync(page)) },
  { weight: 1, arbitrary: fc.constant<Change>((page) => gzipSync(page).subarray(0, -9)) },
  { weight: 1, arbitrary: fc.constant<Change>((page) => Buffer.from(page.toString('utf8').replaceAll('\n', '\r'))) },
);

/** A page of our fixtures, damaged in one to five places. */
export const mutatedPage: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 5 }), wrapping)
  .map(([page, changes, wrap]) => wrap(changes.reduce<Buffer>((current, apply) => apply(current), page)));
