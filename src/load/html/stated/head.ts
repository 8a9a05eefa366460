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
  const canonical = elements.find(
    ({ name, attribs }) => name === 'link' && attribs.rel?.toLowerCase() === 'canonical' && attribs.href,
  )?.attribs.href;
  const stated = url ?? absolute(baseHref(elements)) ?? absolute(canonical ?? null);
  const archived = [url, canonical].map((address) => readArchived(address ?? '')).find((copy) => copy !== null);
  const base = archived?.original ?? stated;
  const moment = saved ?? archived?.moment;
  if (moment !== undefined) meta.push({ name: 'captured', content: moment });
  const resolver = new LinkResolver(documentBase(base, elements));
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
  return { title: tree.title, meta, links, jsonld: readJsonLd(tree.scripts), base, language: languageOf(tree, meta) };
}

/**
 * What relative addresses are resolved against: `<base href>`, itself resolved against the page's address.
 *
 * @param base the page's address, if it is known.
 * @param elements the page's head elements.
 */
export function documentBase(base: string | null, elements: Tree['headElements']): string | null {
  const href = baseHref(elements);
  return href === null ? base : (parseUrl(href, base ?? undefined)?.href ?? base);
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
