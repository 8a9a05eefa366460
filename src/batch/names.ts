import { dirname, join, parse, sep } from 'node:path';
import { isRaw, shownPath } from './raw-path.ts';
import { containerByName } from './sources/container.ts';

/** What stands for `..` in an output's name, so that no name leads out of the output folder. */
const PARENT = '__';

/** The output name of standard input. */
export const STDIN_NAME = 'stdin';

/**
 * Where the record of a file that was named outright goes: its path as given, under the output folder. An absolute path
 * loses its root, and a `..` becomes `__`. The file's own extension stays, so `a.html` and `a.txt` don't meet.
 *
 * @param path the path as given.
 * @returns the name, its parts separated by `/`; never empty, never leading out of the folder it is put in.
 */
export function outputName(path: string): string {
  const { root } = parse(path);
  const drive = root.replace(/[^A-Za-z0-9]/g, '');
  const parts: string[] = drive === '' ? [] : [drive];
  for (const part of path.slice(root.length).split(sep === '\\' ? /[\\/]/ : '/')) {
    if (part === '' || part === '.') continue;
    const last = parts.at(-1);
    if (part !== '..') parts.push(part);
    else if (last === undefined || last === PARENT) parts.push(PARENT);
    else parts.pop();
  }
  return wellFormedName(parts.join('/')) || STDIN_NAME;
}

/**
 * Makes an output's name Unicode, where the input's isn't.
 *
 * @param name parts separated by `/`.
 * @returns the name; a part with other bytes has them as `\\xe9` and the like, and a hash that makes it the only one.
 */
export function wellFormedName(name: string): string {
  if (!isRaw(name) && !HASHED.test(name)) return name;
  return name
    .split('/')
    .map((part) => {
      if (!isRaw(part) && !(part.includes('\\x') && HASHED.test(part))) return part;
      return hashed(shownPath(part), Buffer.from(part, 'utf16le'));
    })
    .join('/');
}

/** Longest name of a file, in bytes, that every usual disk takes. */
const MAX_NAME = 255;

/** How much of a hash tells names apart that are cut, in hexadecimal digits: by chance two of a million million pages meet. */
const HASH_DIGITS = 24;

/** What a part of a name ends in that has a hash. A name that only looks so gets one too, else it could be that of another input. */
const HASHED = /-[0-9a-f]{24}(?:\/|$)/;

/** Most bytes that a name is cut short by, so as not to end within a character. */
const MOST_CUT = 3;

/**
 * Where a record goes.
 *
 * @param folder the output folder.
 * @param name the input's; one whose last part is too long for the extension to be put after it is cut, and a hash of it makes it
 *   the only one.
 * @param extension with its dot.
 */
export function outputPath(folder: string, name: string, extension: string): string {
  const path = join(folder, `${name}${extension}`);
  const part = name.slice(name.lastIndexOf('/') + 1);
  const last = `${part}${extension}`;
  const length = Buffer.byteLength(last);
  if (length < MAX_NAME - MOST_CUT || (length <= MAX_NAME && !HASHED.test(part))) return path;
  return join(dirname(path), hashed(last, last, extension));
}

/** A name with a hash of all that it stands for, cut to what a disk takes. */
function hashed(name: string, whole: string | Buffer, extension = ''): string {
  // Not imported: what node:crypto brings along costs time at every start.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, HASH_DIGITS);
  const start = Buffer.from(name)
    .subarray(0, MAX_NAME - HASH_DIGITS - 1 - extension.length)
    .toString('utf8')
    .replace(/\ufffd$/, '');
  return `${start}-${hash}${extension}`;
}

/** Longest part of a name that is made from a record's id, in characters; a name may have 255 bytes on most disks. */
const MAX_ID = 100;

/** Digits of a record's number, with zeros before it, so that names sort as the records stand in their archive. */
const NUMBER_DIGITS = 8;

/**
 * Where the record of a page goes that came in an archive: below the archive's own name. Its number makes the name the only
 * one, whatever ids say.
 *
 * @param archive the archive's name.
 * @param number the record's number in it.
 * @param id the record's own id, or null.
 * @returns the name, its parts separated by `/`; of the id only letters, digits, `.`, `_` and `-` are left.
 */
export function recordName(archive: string, number: number, id: string | null): string {
  const digits = String(number).padStart(NUMBER_DIGITS, '0');
  const slug = (id ?? '')
    .slice(0, MAX_ID * 4)
    .normalize('NFC')
    .replace(/^(?:urn:uuid:|https?:\/\/)/i, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '')
    .slice(0, MAX_ID);
  // Where another folder has one called as this archive, its pages are told apart by ending as pages do.
  const told = containerByName(slug) === null ? slug : slug.replaceAll('.', '-');
  return `${archive}/${digits}${slug === '' ? '' : `-${told}`}`;
}
