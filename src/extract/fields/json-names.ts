/** Names in a claim that holds data, as a template prints it that was given an object for a name. */

/** How the data begins, whatever follows. */
const DATA = /^(?:[{[]\s*["'{[\]}]|\[object )/u;
/** What the properties are called that hold a name, without marks and in lower case. */
const NAME_KEYS: ReadonlySet<string> = new Set(['name', 'displayname', 'fullname', 'authorname', 'author', 'authors']);
/** How deep names stand in the data at most. */
const MAX_DEPTH = 4;

function namesIn(data: unknown, depth: number): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(data)) return data.flatMap((one) => namesIn(one, depth + 1));
  for (const [key, value] of Object.entries(data)) {
    if (!NAME_KEYS.has(key.replace(/[_-]/g, '').toLowerCase())) continue;
    const names = namesIn(value, depth + 1);
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * What a claim states as names: itself, or where it is an object or a list in JSON, the names in that.
 *
 * @returns none when it is data that can't be read.
 */
export function statedNames(claim: string): string[] {
  if (!DATA.test(claim)) return [claim];
  try {
    return namesIn(JSON.parse(claim), 0);
  } catch {
    return [];
  }
}
