import { isObject } from '../../../json.ts';

/** Data beyond this is no block's. */
const MAX_DATA = 20_000;

/** What an editor keeps of a block as JSON in an attribute; an empty object where it keeps none. */
function readData(data: string | undefined): Readonly<Record<string, unknown>> {
  if (data === undefined || data.length > MAX_DATA) return {};
  try {
    const read: unknown = JSON.parse(data);
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}

/**
 * The TeX of a formula that an editor keeps so.
 *
 * @param data the attribute.
 */
export function expressionIn(data: string | undefined): string | undefined {
  const { persistentExpression: tex } = readData(data);
  return typeof tex === 'string' ? tex : undefined;
}

/** A post of another site: what it says, who says so, and where. */
export interface KeptPost {
  readonly text: string;
  readonly author: string;
  readonly url: string;
}

/**
 * A post of another site that an editor keeps so.
 *
 * @param data the attribute.
 * @returns null for anything else.
 */
export function postIn(data: string | undefined): KeptPost | null {
  const { full_text: text, url, name, username } = readData(data);
  if (typeof text !== 'string' || typeof url !== 'string' || text.trim() === '') return null;
  const account = typeof username === 'string' ? `@${username}` : '';
  const author = typeof name === 'string' && name !== '' ? `${name}${account === '' ? '' : ` (${account})`}` : account;
  return { text, author, url };
}
