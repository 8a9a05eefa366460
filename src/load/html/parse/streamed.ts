import { leadingText } from '../walk/annotate.ts';
import { detach, following, PageElement, type Tree } from './tree.ts';

/** Name of a place in a page that React streams, or within a piece of it, and of the piece that goes there: `B:1`, `P:1`, `S:1`. */
const NAME = /^[BPS]:[\da-f]{1,6}$/;
/** Puts a piece into its place. */
const CALL = /\$R(?:S\("(S:[\da-f]{1,6})","(P:[\da-f]{1,6})"|[CR]\("(B:[\da-f]{1,6})","(S:[\da-f]{1,6})")/g;

/** Longer scripts don't put anything in place; and no page is streamed in more pieces. */
const MAX_SCRIPT = 20_000;
const MAX_PIECES = 500;
/** How many nodes of a piece are looked at for a paragraph, and the shortest that is one, in UTF-16 units. */
const MAX_NODES = 2_000;
const MIN_TEXT = 60;

/** Whether an element is a place in a streamed page, or what goes there. */
export function isStreamed(id: string | undefined): id is string {
  return id !== undefined && id.charCodeAt(1) === 0x3a && NAME.test(id);
}

/**
 * Puts the pieces of a page that came out of order where its scripts would, each in the place of a template, in the page or in
 * another piece. Those that have no place stand at the end of the page, in order.
 *
 * @param tree of the page; is changed.
 */
export function placeStreamed({ streamed, scripts }: Pick<Tree, 'streamed' | 'scripts'>): void {
  let pieces = 0;
  for (const script of scripts) {
    if (script.length > MAX_SCRIPT) continue;
    for (const [, inner = '', place = '', boundary = place, content = inner] of script.text.matchAll(CALL)) {
      const piece = streamed.get(content);
      const template = streamed.get(boundary);
      if (piece === undefined || template?.name !== 'template' || ++pieces > MAX_PIECES) continue;
      if (boundary !== place && !holdsText(piece)) continue;
      if (replace(template, piece)) delete piece.attribs.hidden;
    }
  }
}

/** Whether a piece holds a text: what else the page leaves out until later, it shows beside its text. */
function holdsText(piece: PageElement): boolean {
  let node: ReturnType<typeof following> = piece.firstChild;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof PageElement && node.name === 'p' && leadingText(node).length >= MIN_TEXT) return true;
    node = following(node, piece);
  }
  return false;
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
