/** Where an object or a list of data begins that isn't empty, or a string of data. */
const BEGINNING =
  /[{[] ?\{? ?"[\w@$.:/-]{1,80}" ?:|[{[]\{?[\w$]{1,40}:["{[\d!]|\[{1,2}(?:\d{1,9}, ?)?"|"[[{]{1,2}\\"|(?<="[\w@$.:-]{1,80}" ?: ?)"/g;
/** Beginnings without an end that are looked at. */
const MAX_OPEN = 20;

/**
 * Finds JSON in a text: objects and lists with an end.
 *
 * @returns where each begins and ends, in order.
 */
export function findData(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let open = 0;
  BEGINNING.lastIndex = 0;
  while (open < MAX_OPEN) {
    const start = BEGINNING.exec(text)?.index;
    if (start === undefined) break;
    const end = endOfData(text, start);
    if (end < 0) {
      open++;
      continue;
    }
    found.push([start, end]);
    BEGINNING.lastIndex = end;
  }
  return found;
}

/** Where what begins at a bracket ends; -1 for nowhere. */
function endOfData(text: string, start: number): number {
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (isString) {
      if (char === '\\') at++;
      else if (char === '"') {
        isString = false;
        if (depth === 0) return at + 1;
      }
    } else if (char === '"') isString = true;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}
