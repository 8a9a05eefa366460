import type { Inline } from '../../../page.ts';
import type { Context } from './context.ts';
import { DELETED, MATH, SUBSCRIPT, SUPERSCRIPT } from './marks.ts';

/** Says in a run of a page which rarer marks it has. */
export function mark(inline: { -readonly [key in keyof Inline]: Inline[key] }, marks: number): void {
  if ((marks & DELETED) !== 0) inline.deleted = true;
  if ((marks & SUPERSCRIPT) !== 0) inline.superscript = true;
  if ((marks & SUBSCRIPT) !== 0) inline.subscript = true;
  if ((marks & MATH) !== 0) inline.math = true;
}

/** Whether a text has every mark of another: white space between the two then belongs to the other. */
export function isWithin(inner: Context, outer: Context): boolean {
  return (
    (outer.link === 0 || outer.link === inner.link) &&
    (inner.strong || !outer.strong) &&
    (inner.emphasis || !outer.emphasis) &&
    (inner.code || !outer.code) &&
    (inner.marks & outer.marks) === outer.marks
  );
}

/** A context with the marks that two have in common. */
export function shared(a: Context, b: Context): Context {
  const inLink = a.link === b.link;
  return {
    ...a,
    link: inLink ? a.link : 0,
    href: inLink ? a.href : null,
    strong: a.strong && b.strong,
    emphasis: a.emphasis && b.emphasis,
    code: a.code && b.code,
    marks: a.marks & b.marks & ~MATH,
  };
}

/** Whether two texts in a row are one run. */
export function sameMarks(a: Context, b: Context): boolean {
  return (
    a === b ||
    (a.href === b.href &&
      a.strong === b.strong &&
      a.emphasis === b.emphasis &&
      a.code === b.code &&
      a.link === b.link &&
      a.marks === b.marks &&
      (a.marks & MATH) === 0)
  );
}
