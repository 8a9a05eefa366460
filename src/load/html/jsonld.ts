import type { PageHead } from '../../page.ts';
import { MAX_JSONLD_OBJECTS } from '../../page.ts';
import type { Script } from './tree.ts';

/** Reads the JSON-LD of a page. */
export function readJsonLd(scripts: readonly Script[]): PageHead['jsonld'] {
  const objects: Record<string, unknown>[] = [];
  for (const { type, text } of scripts) {
    if (!type.startsWith('application/ld+json')) continue;
    try {
      const value: unknown = JSON.parse(text);
      for (const item of Array.isArray(value) ? value : [value])
        if (typeof item === 'object' && item !== null && objects.length < MAX_JSONLD_OBJECTS) objects.push(item);
    } catch {}
  }
  return objects;
}
