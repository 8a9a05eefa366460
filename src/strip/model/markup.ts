import type { Container, Page, Reason } from '../../page.ts';
import { type ExtraEvidence, evidenceBit } from '../evidence.ts';
import { HASH_SEED, hashWords, mix } from '../features/characters.ts';
import { sumUp } from '../features/containers.ts';
import type { ColumnGroup, View } from './view.ts';

/** What the names around a block may say against it, a column each. */
const AGAINST: readonly (Reason | ExtraEvidence)[] = [
  'comments',
  'related',
  'side',
  'foot',
  'navigation',
  'share',
  'advertisement',
  'author-bio',
  'newsletter',
  'form',
  'tags',
  'notice',
  'legal',
];
const AGAINST_BITS = AGAINST.map(evidenceBit);
const FIELDS: readonly ExtraEvidence[] = ['title', 'subtitle', 'byline', 'dateline', 'section', 'weak', 'head'];
const FIELD_BITS = FIELDS.map(evidenceBit);
const NAMED = evidenceBit('body');
const CONTENT = evidenceBit('content');

/** Elements whose meaning counts for what they hold. */
const TAGS = [
  'article',
  'main',
  'section',
  'aside',
  'footer',
  'header',
  'nav',
  'form',
  'figure',
  'li',
  'td',
  'p',
  'blockquote',
  'a',
] as const;
/** Ancestors, the innermost first, whose share of the page's prose is seen. */
const LEVELS = 5;
const SHINGLE = 4;

/** Facts of each container that its blocks inherit. */
interface Inherited {
  readonly tags: Int32Array;
  readonly alike: Int32Array;
}

const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, k) => [tag, k]));

/** Which tags of {@link TAGS} are above, and how many siblings of one of the containers above are called the same. */
function inherit({ page, features }: View): Inherited {
  const { alike: kind, firstAlike } = features.containers;
  const n = page.containers.length;
  const tags = new Int32Array(n);
  const alike = new Int32Array(n);
  const counts = new Map<number, number>();
  const isNamed = firstAlike.map((first) => {
    const container = page.containers[first];
    return container !== undefined && container.names !== '' && container.tag !== 'p';
  });
  const key = (c: number): number => (page.containers[c] as Container).parent * firstAlike.length + (kind[c] as number);
  for (let c = 1; c < n; c++) {
    if (isNamed[kind[c] as number]) counts.set(key(c), (counts.get(key(c)) ?? 0) + 1);
  }
  for (let c = 1; c < n; c++) {
    const container = page.containers[c];
    if (!container) continue;
    const tag = TAG_NUMBERS.get(container.tag);
    tags[c] = (tags[container.parent] as number) | (tag === undefined ? 0 : 1 << tag);
    const own = isNamed[kind[c] as number] ? (counts.get(key(c)) as number) : 0;
    alike[c] = Math.max(alike[container.parent] as number, own);
  }
  return { tags, alike };
}

/** Hashes of the shingles of what JSON-LD gives as the article's body; null when it gives none. */
function statedBody(page: Page): Set<number> | null {
  let longest = '';
  for (const { articleBody } of page.head.jsonld) {
    if (typeof articleBody === 'string' && articleBody.length > longest.length) longest = articleBody;
  }
  if (longest.length < 200) return null;
  const words = hashWords(longest.slice(0, 200_000));
  const shingles = new Set<number>();
  for (let t = 0; t + SHINGLE <= words.length; t++) {
    let hash = HASH_SEED;
    for (let k = 0; k < SHINGLE; k++) hash = mix(hash, words[t + k] as number);
    shingles.add(hash);
  }
  return shingles;
}

/** Share of a block's shingles that the stated body has; -1 when none is stated or the block has none. */
function shareStated({ features }: View, b: number, stated: Set<number> | null): number {
  if (stated === null) return -1;
  const { hashes, start } = features.tokens;
  const first = start[b] as number;
  const last = start[b + 1] as number;
  if (last - first < SHINGLE) return -1;
  let found = 0;
  for (let t = first; t + SHINGLE <= last; t++) {
    let hash = HASH_SEED;
    for (let k = 0; k < SHINGLE; k++) hash = mix(hash, hashes[t + k] as number);
    if (stated.has(hash)) found++;
  }
  return found / (last - first - SHINGLE + 1);
}

/** What the elements around a block say of it; HTML alone has these. */
export const MARKUP: ColumnGroup = {
  names: [
    'inBodyTree',
    'depth',
    'belowBody',
    'against',
    ...AGAINST.map((name) => `against:${name}`),
    ...FIELDS.map((name) => `named:${name}`),
    'namedBody',
    'namedContent',
    ...TAGS.map((tag) => `in:${tag}`),
    'alike',
    ...Array.from({ length: LEVELS }, (_, k) => `mass^${k}`),
    ...Array.from({ length: LEVELS }, (_, k) => `prosiness^${k}`),
    ...Array.from({ length: LEVELS }, (_, k) => `links^${k}`),
    ...Array.from({ length: LEVELS }, (_, k) => `blocks^${k}`),
    'leftBefore',
    'leftAfter',
    'stated',
  ],
  fill(view, out, width, at) {
    const { page, features, decision, rows } = view;
    const { around, prose } = decision;
    const { containers } = features;
    const { parent } = containers;
    const n = page.containers.length;
    const mass = new Float64Array(n);
    const words = new Float64Array(n);
    const linked = new Float64Array(n);
    const blocks = new Float64Array(n);
    for (const { index: b, container: c } of page.blocks) {
      const size = features.words[b] as number;
      mass[c] = (mass[c] as number) + (prose[b] as number) * size;
      if (features.hidden[b] !== 1) words[c] = (words[c] as number) + size;
      linked[c] = (linked[c] as number) + size * (features.linkDensity[b] as number);
      if (size > 0) blocks[c] = (blocks[c] as number) + 1;
    }
    for (const sums of [mass, words, linked, blocks]) sumUp(containers, sums);
    const total = Math.max(1, mass[0] as number);
    const { tags, alike } = inherit(view);
    const stated = statedBody(page);
    const bodyDepth = containers.depth[around.body] as number;
    const named = new Int32Array(n);
    for (let c = 1; c < n; c++) {
      named[c] = (named[parent[c] as number] as number) | ((containers.own[c] as number) & (NAMED | CONTENT));
    }
    /** Levels to climb from one container to the first that holds the other as well. */
    const climb = (from: number, to: number): number => {
      let steps = 0;
      let c = from;
      while (c > 0 && (to < c || to > (containers.last[c] as number)) && steps < 12) {
        c = parent[c] as number;
        steps++;
      }
      return steps;
    };
    for (let r = 0; r < rows.length; r++) {
      const b = rows[r] as number;
      const c = page.blocks[b]?.container ?? 0;
      let o = r * width + at;
      out[o++] = around.inBody[c] as number;
      const depth = containers.depth[c] as number;
      out[o++] = Math.min(40, depth);
      out[o++] = Math.max(-20, Math.min(20, depth - bodyDepth));
      const against = around.against[c] as number;
      out[o++] = against !== 0 ? 1 : 0;
      for (let k = 0; k < AGAINST_BITS.length; k++) out[o++] = (against & (AGAINST_BITS[k] as number)) !== 0 ? 1 : 0;
      const fields = around.fields[c] as number;
      for (let k = 0; k < FIELD_BITS.length; k++) out[o++] = (fields & (FIELD_BITS[k] as number)) !== 0 ? 1 : 0;
      out[o++] = ((named[c] as number) & NAMED) !== 0 ? 1 : 0;
      out[o++] = ((named[c] as number) & CONTENT) !== 0 ? 1 : 0;
      for (let k = 0; k < TAGS.length; k++) out[o++] = ((tags[c] as number) & (1 << k)) !== 0 ? 1 : 0;
      out[o++] = Math.min(50, alike[c] as number);
      let up = c;
      for (let k = 0; k < LEVELS; k++) {
        out[o + k] = (mass[up] as number) / total;
        out[o + LEVELS + k] = (mass[up] as number) / Math.max(1, words[up] as number);
        out[o + 2 * LEVELS + k] = (linked[up] as number) / Math.max(1, words[up] as number);
        out[o + 3 * LEVELS + k] = Math.log1p(blocks[up] as number);
        if (up > 0) up = parent[up] as number;
      }
      o += 4 * LEVELS;
      const before = r > 0 ? (page.blocks[rows[r - 1] as number]?.container ?? 0) : -1;
      const after = r + 1 < rows.length ? (page.blocks[rows[r + 1] as number]?.container ?? 0) : -1;
      out[o++] = before < 0 ? -1 : climb(c, before);
      out[o++] = after < 0 ? -1 : climb(c, after);
      out[o++] = shareStated(view, b, stated);
    }
  },
};
