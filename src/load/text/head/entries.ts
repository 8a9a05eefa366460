/** A label with the values that stand behind it. */
export interface Entry {
  readonly label: string;
  readonly values: readonly string[];
}

/** Stands for a value that there isn't. */
const NO_VALUE = /^(?:|~|none|null|nil|nan|n\/a|unknown|undefined|-+|\[\])$/i;
/** The quotation marks around a value, or the brackets around a list of them. */
const QUOTED = /^(["'])(.*)\1$/s;
const LIST = /^\[([^\]]*)\]$/;

/** Whether a text is a value, and doesn't say that there is none. */
export function isValue(text: string): boolean {
  return !NO_VALUE.test(text);
}

/** The values of an entry as they are written behind its label: one, or a list in brackets. */
export function valuesOf(written: string): string[] {
  const list = LIST.exec(written);
  const values = list ? (list[1] as string).split(',') : [written];
  return values.map((value) => unquoted(value.trim())).filter(isValue);
}

function unquoted(value: string): string {
  return QUOTED.exec(value)?.[2] ?? value;
}
