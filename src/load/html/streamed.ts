import { detach, PageElement, type Script, type Tree } from './tree.ts';

/** Name of a place in a page that React streams, and of what goes there later: `B:0`, `P:1`, `S:1`. */
const NAME = /^[BPS]:[\da-f]{1,6}$/;
/** Puts what was streamed last into its place: `$RC("B:0","S:0")`, `$RS("S:1","P:1")`. */
const CALL = /\$R[CRS]\("([BPS]:[\da-f]{1,6})","([BPS]:[\da-f]{1,6})"/g;

/** Longer scripts don't put anything in place; and no page is streamed in more pieces. */
const MAX_SCRIPT = 20_000;
const MAX_PIECES = 500;

/** Whether an element is a place in a streamed page, or what goes there. */
export function isStreamed(id: string | undefined): id is string {
  return id !== undefined && id.charCodeAt(1) === 0x3a && NAME.test(id);
}

/**
 * Puts the pieces of a page that came out of order where scripts would: each stands hidden at its end and takes the place of a
 * template.
 *
 * @param tree of the page; is changed.
 */
export function placeStreamed({ streamed, scripts }: Pick<Tree, 'streamed' | 'scripts'>): void {
  let pieces = 0;
  for (const [one, two] of calls(scripts)) {
    const [content, place] = one.startsWith('S') ? [one, two] : [two, one];
    const piece = streamed.get(content);
    const template = streamed.get(place);
    if (piece === undefined || template?.name !== 'template' || ++pieces > MAX_PIECES) continue;
    if (replace(template, piece)) delete piece.attribs.hidden;
  }
}

function* calls(scripts: readonly Script[]): Generator<readonly [string, string]> {
  for (const script of scripts) {
    if (script.length > MAX_SCRIPT) continue;
    for (const [, one = '', two = ''] of script.text.matchAll(CALL)) yield [one, two];
  }
}

/** Puts an element in another's place; not where it would stand in itself. */
function replace(old: PageElement, element: PageElement): boolean {
  const { parent } = old;
  if (!(parent instanceof PageElement)) return false;
  const around: PageElement[] = [];
  for (let at: PageElement['parent'] = parent; at instanceof PageElement; at = at.parent) around.push(at);
  if (around.includes(element)) return false;
  detach(element);
  const { prev, next } = old;
  parent.children[parent.children.indexOf(old)] = element;
  Object.assign(element, { parent, prev, next });
  if (prev !== null) prev.next = element;
  if (next !== null) next.prev = element;
  old.parent = null;
  for (const each of around) each.holdsBlock = true;
  return true;
}
