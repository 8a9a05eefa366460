import type { Text } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

/** What may mean something wherever it stands. */
const SPECIAL = /[\\`*_[\]<&~|\n\r\t]|#$/;
/** What may mean something at the start of a line, and at its end. */
const SPECIAL_AT_START = /^[-+#=>:.)\d\s]/;
const SPECIAL_AT_END = /\s$/;
const LINE_END = /[\n\r]/;

/**
 * Prints text. Trying every pattern of what might be read as Markdown is most of the work of printing a page, and most
 * text holds no character that any of them begins with.
 */
export function textHandler(node: Text, _parent: unknown, state: State, info: Info): string {
  const { value } = node;
  return isPlain(value, info.before.slice(-1), info.after.slice(0, 1)) ? value : state.safe(value, info);
}

/** Whether text means nothing but itself between two characters; either may be unknown. */
function isPlain(value: string, before: string, after: string): boolean {
  return (
    !SPECIAL.test(value) &&
    !(LINE_END.test(before) && SPECIAL_AT_START.test(value)) &&
    !(LINE_END.test(after) && SPECIAL_AT_END.test(value.slice(-1))) &&
    !(after === '[' && value.endsWith('!'))
  );
}
