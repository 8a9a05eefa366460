import { isObject } from '../../../json.ts';
import { MAX_JSONLD_OBJECTS, type PageHead } from '../../../page.ts';
import { decodeReferences } from '../../character-references.ts';
import type { Script } from '../parse/tree.ts';
import { parseJsonLeniently } from './lenient-json.ts';

/** How many characters of JSON-LD a page may have; the rest isn't read. */
const MAX_LENGTH = 8_000_000;

/** Keys whose objects stand for the page as much as the object that holds them. */
const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;
type JsonObject = Record<string, unknown>;

/**
 * Reads the JSON-LD of a page: each object, those in arrays and `@graph`, and those an object names as the page's main
 * entity, in one list. What can't be read is skipped.
 *
 * @param scripts the page's scripts.
 * @returns at most {@link MAX_JSONLD_OBJECTS} objects, outer ones before those they hold.
 */
export function readJsonLd(scripts: readonly Script[]): PageHead['jsonld'] {
  const objects: JsonObject[] = [];
  const seen = new Set<unknown>();
  let length = 0;
  let read = 0;
  for (const script of scripts) {
    if (!script.type.startsWith('application/ld+json')) continue;
    length += script.length;
    if (length > MAX_LENGTH || ++read > MAX_JSONLD_OBJECTS || objects.length >= MAX_JSONLD_OBJECTS) break;
    const queue = parseJsonLeniently(plainText(script.text)).flatMap(unwrapped);
    for (let i = 0; i < queue.length && objects.length < MAX_JSONLD_OBJECTS; i++) {
      const value = queue[i];
      if (Array.isArray(value)) for (const item of value) queue.push(item);
      else if (isObject(value) && !seen.has(value)) {
        seen.add(value);
        const isContainer = value['@graph'] !== undefined && value['@type'] === undefined;
        if (!isContainer) objects.push(value);
        for (const key of NESTED) for (const item of nested(value[key], key === '@graph')) queue.push(item);
      }
    }
  }
  return objects;
}

const ESCAPED_QUOTE = /&(?:quot|#0*34|#x0*22);/i;

/** A script's text with the quotes that some templates escape as if it were text, and without a prefix of schema.org's names. */
function plainText(text: string): string {
  const decoded = ESCAPED_QUOTE.test(text) && !text.includes('"') ? decodeReferences(text) : text;
  return decoded.includes('"schema:') ? decoded.replaceAll('"schema:', '"') : decoded;
}

/** What a string holds that is JSON itself, as templates print it that encode it twice. */
function unwrapped(value: unknown): unknown[] {
  return typeof value === 'string' && /^\s*[{[]/.test(value) ? parseJsonLeniently(value) : [value];
}

function nested(value: unknown, untyped: boolean): unknown[] {
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item) => isObject(item) && (untyped || item['@type'] !== undefined));
}
