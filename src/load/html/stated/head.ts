import type { PageHead } from '../../../page.ts';
import { parseUrl, readArchived } from '../../../url.ts';
import { LinkResolver } from '../links.ts';
import type { Tree } from '../parse/tree.ts';
import { readJsonLd } from './jsonld.ts';

/** How many meta and link elements of a page are read. */
const MAX_ELEMENTS = 5000;
const NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const;

/**
 * Reads what a page says about itself.
 *
 * @param tree the parsed page.
 * @param url where the page came from, if that is known.
 * @param saved when it was saved, if that is known.
 */
export function readHead(tree: Tree, url: string | null, saved: string | null): PageHead {
  const meta: { name: string; content: string }[] = [];
  const links: { rel: string; href: string; hreflang?: string }[] = [];
  const elements = tree.headElements.slice(0, MAX_ELEMENTS);
  const base = statedBase(elements, url);
  const copy = readArchived(base ?? '') ?? readArchived(canonicalHref(elements) ?? '');
  const moment = saved ?? copy?.moment;
  if (moment !== undefined) meta.push({ name: 'captured', content: moment });
  const resolver = new LinkResolver(documentBase(elements, url));
  for (const { name, attribs } of elements) {
    if (name === 'meta') {
      const { content } = attribs;
      if (content === undefined) continue;
      for (const key of NAMES) {
        const value = attribs[key];
        if (value !== undefined && value.trim() !== '') meta.push({ name: value.trim().toLowerCase(), content });
      }
    } else if (name === 'link') {
      const { rel, href, hreflang } = attribs;
      const resolved = rel === undefined || href === undefined ? null : resolver.resolve(href);
      if (rel === undefined || resolved === null) continue;
      links.push({ rel: rel.toLowerCase(), href: resolved, ...(hreflang === undefined ? {} : { hreflang }) });
    }
  }
  return {
    title: tree.title,
    meta,
    links,
    jsonld: readJsonLd(tree.scripts),
    base: copy?.original ?? base,
    language: languageOf(tree, meta),
  };
}

/** Where a page says that it is, when nobody else does: its base, else its canonical link. */
function statedBase(elements: Tree['headElements'], url: string | null): string | null {
  return url ?? absolute(baseHref(elements)) ?? absolute(canonicalHref(elements));
}

/**
 * What relative addresses are resolved against: `<base href>`, itself resolved against the page's address.
 *
 * @param elements the page's head elements.
 * @param url where the page came from, if that is known.
 */
export function documentBase(elements: Tree['headElements'], url: string | null): string | null {
  const base = statedBase(elements, url);
  const href = baseHref(elements);
  return href === null ? base : (parseUrl(href, base ?? undefined)?.href ?? base);
}

function canonicalHref(elements: Tree['headElements']): string | null {
  const isCanonical = ({ name, attribs }: Tree['headElements'][number]): boolean =>
    name === 'link' && attribs.rel?.toLowerCase() === 'canonical' && Boolean(attribs.href);
  return elements.find(isCanonical)?.attribs.href ?? null;
}

function baseHref(elements: Tree['headElements']): string | null {
  return elements.find(({ name, attribs }) => name === 'base' && attribs.href)?.attribs.href ?? null;
}

function absolute(href: string | null): string | null {
  return href === null ? null : (parseUrl(href.trim())?.href ?? null);
}

function languageOf({ html, body }: Tree, meta: PageHead['meta']): string | null {
  const stated =
    html?.attribs.lang ??
    html?.attribs['xml:lang'] ??
    body?.attribs.lang ??
    meta.find(({ name }) => name === 'content-language' || name === 'language')?.content;
  return stated === undefined || stated.trim() === '' ? null : stated.trim();
}
