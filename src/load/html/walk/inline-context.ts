import type { LinkResolver } from '../links.ts';
import { MARK } from '../parse/tags.ts';
import type { PageElement } from '../parse/tree.ts';
import { type Context, copyOf } from './context.ts';
import { enlargesPicture } from './control.ts';
import { inFont, isNoteMark, marked, raised, styled } from './marks.ts';
import type { BlockWriter } from './writer.ts';

/**
 * The context of what an element holds, as far as the element links or marks it.
 *
 * @param element any element.
 * @param outer the context around it.
 * @param writer notes the names of places and where code begins.
 * @param links resolves addresses.
 * @param newLink gives a number that no other link has.
 */
export function inlineContext(
  element: PageElement,
  outer: Context,
  writer: BlockWriter,
  links: LinkResolver,
  newLink: () => number,
): Context {
  const { style, class: names } = element.attribs;
  const around = enlargesPicture(element) ? { ...outer, kind: 'control' as const } : outer;
  const own = style === undefined ? around : styled(element, around);
  const context = names?.startsWith('ltx_') ? inFont(names, own) : own;
  if ((element.bits & MARK) === 0) return context;
  if (element.name !== 'a') {
    const inner = marked(element, context);
    if (inner.code && !context.code) writer.runs.beginCode();
    return inner;
  }
  const { href, name } = element.attribs;
  writer.anchor(name);
  if (href === undefined) return context;
  const inner = copyOf(isNoteMark(element) ? raised(context) : context);
  inner.link = newLink();
  inner.href = links.resolve(href);
  return inner;
}
