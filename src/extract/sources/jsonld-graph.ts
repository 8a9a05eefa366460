import { isObject } from '../../json.ts';

/** Ways about in JSON-LD, where any value may be of any type and objects refer to each other in circles. */

export type Json = Readonly<Record<string, unknown>>;

/** How many references and list entries are followed from one value. */
const MAX_FOLLOWED = 200;

/** The value as a list: arrays as they are, nothing for null and undefined, anything else alone. */
export function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length > MAX_FOLLOWED ? value.slice(0, MAX_FOLLOWED) : value;
  return value === undefined || value === null ? [] : [value];
}

/** The object's types, without the vocabulary's address; some pages forget the `@`. */
export function typesOf(object: Json): string[] {
  return toList(object['@type'] ?? object.type)
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(type.lastIndexOf('/') + 1));
}

/** The objects of a page by their `@id`; of several with one id, the one that says most. */
export function indexById(objects: readonly Json[]): ReadonlyMap<string, Json> {
  const byId = new Map<string, { object: Json; size: number }>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id !== 'string') continue;
    const size = Object.keys(object).length;
    if (size > (byId.get(id)?.size ?? 1)) byId.set(id, { object, size });
  }
  return new Map([...byId].map(([id, entry]) => [id, entry.object]));
}

/** Follows a reference, an object with little but its `@id`, to the object it names. */
export function resolve(value: unknown, byId: ReadonlyMap<string, Json>): unknown {
  if (!isObject(value)) return value;
  const id = value['@id'];
  if (typeof id !== 'string' || value.name !== undefined || value.url !== undefined) return value;
  return byId.get(id) ?? value;
}

/**
 * The strings that a value names, through lists and references: a string itself, an object's `key`.
 *
 * @param keys properties of an object that may hold the string, the first present one is read.
 */
export function strings(value: unknown, keys: readonly string[], byId: ReadonlyMap<string, Json>): string[] {
  const found: string[] = [];
  const queue: unknown[] = [...toList(value)];
  for (let at = 0; at < queue.length && at < MAX_FOLLOWED; at++) {
    const item = resolve(queue[at], byId);
    if (typeof item === 'string') found.push(item);
    else if (typeof item === 'number') found.push(String(item));
    else if (Array.isArray(item)) queue.push(...toList(item).slice(0, MAX_FOLLOWED));
    else if (isObject(item)) {
      const key = keys.find((name) => item[name] !== undefined && item[name] !== null && item[name] !== '');
      if (key !== undefined) queue.push(...toList(item[key]).slice(0, MAX_FOLLOWED));
    }
  }
  return found;
}
