import type { PageHead } from '../../../page.ts';
import { parseUrl, readArchived } from '../../../url.ts';
import { LinkResolver } from '../links.ts';
import type { Tree } from '../parse/tree.ts';
import { readJsonLd } from './jsonld.ts';

/** How many meta and link elements of a page are read. */
const MAX_ELEMENTS = 5000;
const NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const;

/** What a page says about itself, and what its relative addresses are resolved against. */
export interface StatedHead {
  readonly head: PageHead;
  readonly base: string | null;
}

/**
 * Reads what a page says about itself.
 *
 * @param tree the parsed page.
 * @param url where the page came from, if that is known.
 * @param saved when it was saved, if that is known.
 * @returns that, and what the page's relative addresses are resolved against.
 */
export function readHead(tree: Tree, url: string | null, saved: string | null): StatedHead {
  const meta: { name: string; content: string }[] = [];
  const links: { rel: string; href: string }[] = [];
  const elements = tree.headElements.slice(0, MAX_ELEMENTS);
  const canonical = canonicalHref(elements);
  const address = url ?? absolute(baseHref(elements)) ?? absolute(canonical);
  const copy = readArchived(address ?? '') ?? readArchived(canonical ?? '');
  const moment = saved ?? copy?.moment;
  if (moment !== undefined) meta.push({ name: 'captured', content: moment });
  const base = documentBase(address, elements);
  const resolver = new LinkResolver(base);
  for (const { name, attribs } of elements) {
    if (name === 'meta') {
      const { content } = attribs;
      if (content === undefined) continue;
      for (const key of NAMES) {
        const value = attribs[key];
        if (value !== undefined && value.trim() !== '') meta.push({ name: value.trim().toLowerCase(), content });
      }
    } else if (name === 'link') {
      const { rel, href } = attribs;
      const resolved = rel === undefined || href === undefined ? null : resolver.resolve(href);
      if (rel === undefined || resolved === null) continue;
      links.push({ rel: rel.toLowerCase(), href: resolved });
    }
  }
  const { title } = tree;
  const jsonld = readJsonLd(tree.scripts);
  const head = { title, meta, links, jsonld, base: copy?.original ?? address, language: languageOf(tree, meta) };
  return { head, base };
}

/** What relative addresses are resolved against: `<base href>`, itself resolved against the page's address, if that is known. */
function documentBase(address: string | null, elements: Tree['headElements']): string | null {
  const href = baseHref(elements);
  return href === null ? address : (parseUrl(href, address ?? undefined)?.href ?? address);
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
