/** What begins a string, and what ends it: JSON's own mark, a script's, those that word processors make of them. */
export const QUOTES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '"': '"', "'": "'", '“': '”“"', '”': '”“"', '„': '“”"' }),
);

/** How much white space is looked over behind a quotation mark, and how much more for a name, in UTF-16 units. */
const MAX_SPACE = 40;
const MAX_AHEAD = 120;
/** What follows the end of a value in an object: its next name, its end, or the end of what there is. */
const NEXT_NAME = /^\s*,[\s,]*(?:["'“”„]?[\w@$:.-]{1,60}["'“”]?\s*[:}]|[}\]]|\/[/*]|$)/u;
/** A name on the next line, behind a value whose closing mark is missing. */
const NAME_ON_NEXT_LINE = /^\s*["'][\w@$:.-]{1,60}["']\s*:/u;

/** Finds where the strings of a text end, whose own quotation marks nobody escaped. Linear over all of them. */
export class Strings {
  private readonly text: string;
  /** Whether a string was met that nothing ends for sure: from there on the first mark that may end one does. */
  private isLost = false;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Where the quotation mark stands that ends a string, or the comma behind one that lacks it.
   *
   * @param isName whether the string is the name of a value.
   */
  end(start: number, isName: boolean): number {
    const sure = this.isLost ? -1 : this.find(start, isName, true);
    if (sure >= 0) return sure;
    this.isLost = true;
    const end = this.find(start, isName, false);
    return end < 0 ? this.text.length : end;
  }

  private find(start: number, isName: boolean, isSure: boolean): number {
    const { text } = this;
    const marks = QUOTES.get(text[start] as string) ?? '"';
    for (let i = start + 1; i < text.length; i++) {
      const c = text[i] as string;
      if (c === '\\') i++;
      else if (marks.includes(c)) {
        if (this.isEnd(i, isName, isSure)) return i;
      } else if (c === '\n' && !isName && text[i - 1] === ',') {
        if (NAME_ON_NEXT_LINE.test(text.slice(i, i + MAX_AHEAD))) return i - 1;
      }
    }
    return -1;
  }

  /** Whether a quotation mark ends its string: what follows is JSON's own mark, another string on the next line, or nothing. */
  private isEnd(at: number, isName: boolean, isSure: boolean): boolean {
    const { text } = this;
    let next = at + 1;
    let isNewLine = false;
    while (next < text.length && next <= at + MAX_SPACE && (text[next] as string) <= ' ') {
      if (text[next] === '\n') isNewLine = true;
      next++;
    }
    const c = text[next] ?? '';
    if (c === '' || c === '}' || c === ']') return true;
    if (c === ':') return isName || !isSure;
    if (c === '/') return text[next + 1] === '/' || text[next + 1] === '*';
    if (c === ',') return !isSure || NEXT_NAME.test(text.slice(next, next + MAX_AHEAD)) || this.isListed(next + 1);
    return isNewLine && QUOTES.has(c);
  }

  /** Whether a list's next value begins behind a comma: a string, an object or list, or a number. */
  private isListed(from: number): boolean {
    return /^\s*(?:"[^"\n]{0,80}"\s*[,\]]|[{[\d-])/.test(this.text.slice(from, from + MAX_AHEAD));
  }
}
