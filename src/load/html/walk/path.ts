import type { Frame } from './context.ts';

/** Elements nested deeper than this share the path of the ancestor at this depth. */
const MAX_PATH = 64;
/** And those that stand in a path of so many characters. */
const MAX_PATH_LENGTH = 1_000;

/** How long all paths of a page are together; further on each is that of the outermost element. */
const MAX_PATHS = 5_000_000;

/** Gives the blocks of a page their paths. */
export class Paths {
  #length = 0;

  /** Where the element of a frame stands, as {@link pathOf} says it. */
  of(frame: Frame): string {
    const path = pathOf(frame);
    this.#length += path.length;
    return this.#length <= MAX_PATHS ? path : pathOf(outermost(frame));
  }
}

function outermost(frame: Frame): Frame {
  let at = frame;
  while (at.parent !== null && at.parent.element !== null) at = at.parent;
  return at;
}

/** Where an element stands in the page, as a CSS selector such as `body>main:nth-child(2)>p:nth-child(1)`; kept with its frame. */
function pathOf(frame: Frame): string {
  if (frame.path !== '') return frame.path;
  const missing: Frame[] = [];
  let at: Frame | null = frame;
  for (; at !== null && at.path === '' && at.element !== null; at = at.parent) missing.push(at);
  let path = at?.path ?? '';
  for (let i = missing.length - 1; i >= 0; i--) {
    const open = missing[i] as Frame;
    if (open.depth <= MAX_PATH && path.length < MAX_PATH_LENGTH) path += `${path === '' ? '' : '>'}${step(open)}`;
    open.path = path;
  }
  return path;
}

function step({ element }: Frame): string {
  if (element === null) return '';
  const { name } = element;
  return name === 'html' || name === 'body' ? name : `${name}:nth-child(${element.position})`;
}
