import { PageElement } from './tree.ts';

const CODE_LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s?|sourceCode\s)([\w+#.-]{1,30})/i;

/** The level that `aria-level` states; without one, a heading is taken for a second-level one as browsers do. */
export function headingLevel(stated: string | undefined): number {
  const level = Number.parseInt(stated ?? '', 10);
  return level >= 1 && level <= 6 ? level : 2;
}

/** The language of a code block, after the class names that highlighters and Markdown renderers give it. */
export function codeLanguage(element: PageElement): string | null {
  const only = element.children.find((child) => child instanceof PageElement);
  const names = [element.attribs.class, only?.attribs.class];
  const parent = element.parent instanceof PageElement ? element.parent : null;
  names.push(parent?.attribs.class);
  for (const value of names) {
    const found = value === undefined ? null : CODE_LANGUAGE.exec(value.slice(0, 500));
    if (found?.[1] !== undefined) return found[1].toLowerCase();
  }
  return element.attribs['data-lang'] ?? element.attribs['data-language'] ?? element.attribs.lang ?? null;
}
