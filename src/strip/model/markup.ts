import { type EXTRA_EVIDENCE, evidenceBit, REASON_BITS } from '../evidence.ts';
import { HASH_SEED, mix } from '../features/characters.ts';
import type { PageFacts } from './facts.ts';
import type { FeatureGroup } from './matrix.ts';

/** How many containers up from a block are looked at one by one. */
const LEVELS = 5;
/** Words of a container's names that are scored. */
const MAX_NAMES = 24;

const BODY = evidenceBit('body');
const CONTENT = evidenceBit('content');
const FRAME = ['side', 'foot', 'head'] as const satisfies readonly (typeof EXTRA_EVIDENCE)[number][];
const FRAME_BITS = FRAME.reduce((bits, name) => bits | evidenceBit(name), 0);

/** Sum and least of the scores of a container's tag and the words of its names. */
function scoreNames(tag: string, names: string, score: (hash: number) => number): { sum: number; least: number } {
  let sum = score(hashTag(tag));
  let least = Math.min(0, sum);
  eachNameHash(names, (hash) => {
    const own = score(hash);
    sum += own;
    if (own < least) least = own;
  });
  return { sum, least };
}

/** Hash under which a tag is scored; kept apart from the same word as a class. */
export function hashTag(tag: string): number {
  let hash = mix(HASH_SEED, 0x3c);
  for (let i = 0; i < tag.length; i++) hash = mix(hash, tag.charCodeAt(i));
  return hash;
}

/** Calls back with the hash of each word of a container's names: runs of letters, digits apart. */
export function eachNameHash(names: string, callback: (hash: number) => void): void {
  let hash = HASH_SEED;
  let length = 0;
  let count = 0;
  for (let i = 0; i <= names.length && count < MAX_NAMES; i++) {
    const code = i < names.length ? names.charCodeAt(i) : 0x20;
    if ((code >= 0x61 && code <= 0x7a) || code > 0x7f) {
      hash = mix(hash, code);
      length++;
    } else if (length > 0) {
      if (length > 1) {
        callback(hash);
        count++;
      }
      hash = HASH_SEED;
      length = 0;
    }
  }
}

/** What the markup says: names and tags of the containers around a block, and how much of the prose each holds. */
export const MARKUP: FeatureGroup<PageFacts> = {
  names: [
    'container depth',
    'own names score',
    'names score sum',
    'names score least',
    'names score most',
    'levels to body name',
    'levels to content name',
    'levels to frame name',
    'levels to reason name',
    ...Array.from({ length: LEVELS }, (_, k) => `prose share ${k}`),
    ...Array.from({ length: LEVELS }, (_, k) => `link share ${k}`),
    'words in container',
    'blocks in container',
    'prose branching',
  ],
  fill(facts, values, stride, offset) {
    const { page, containers, prose, wordsUnder, linkedUnder, scores } = facts;
    const n = page.containers.length;
    const own = new Float32Array(n);
    const sum = new Float32Array(n);
    const least = new Float32Array(n);
    const most = new Float32Array(n);
    const toBody = new Float32Array(n).fill(20);
    const toContent = new Float32Array(n).fill(20);
    const toFrame = new Float32Array(n).fill(20);
    const toReason = new Float32Array(n).fill(20);
    const blocksIn = new Int32Array(n);
    const widest = new Float64Array(n);
    for (let c = 0; c < n; c++) {
      const container = page.containers[c];
      if (!container) continue;
      const names = scoreNames(container.tag, container.names, scores.name);
      const up = container.parent;
      const bits = containers.own[c] as number;
      own[c] = names.sum;
      sum[c] = names.sum + (up < 0 ? 0 : (sum[up] as number));
      least[c] = Math.min(names.least, up < 0 ? 0 : (least[up] as number));
      most[c] = Math.max(names.sum, up < 0 ? 0 : (most[up] as number));
      const step = (distances: Float32Array, hit: boolean) => {
        distances[c] = hit ? 0 : Math.min(20, up < 0 ? 20 : (distances[up] as number) + 1);
      };
      step(toBody, (bits & BODY) !== 0);
      step(toContent, (bits & CONTENT) !== 0);
      step(toFrame, (bits & FRAME_BITS) !== 0);
      step(toReason, (bits & REASON_BITS) !== 0);
    }
    for (const block of page.blocks) blocksIn[block.container] = (blocksIn[block.container] as number) + 1;
    for (let c = 1; c < n; c++) {
      const up = page.containers[c]?.parent ?? -1;
      if (up >= 0) widest[up] = Math.max(widest[up] as number, prose[c] as number);
    }
    const allProse = Math.max(1, prose[0] ?? 0);
    for (const block of page.blocks) {
      const c = block.container;
      let at = block.index * stride + offset;
      values[at++] = containers.depth[c] as number;
      values[at++] = own[c] as number;
      values[at++] = sum[c] as number;
      values[at++] = least[c] as number;
      values[at++] = most[c] as number;
      values[at++] = toBody[c] as number;
      values[at++] = toContent[c] as number;
      values[at++] = toFrame[c] as number;
      values[at++] = toReason[c] as number;
      let level = c;
      for (let k = 0; k < LEVELS; k++) {
        values[at + k] = level < 0 ? 1 : (prose[level] as number) / allProse;
        values[at + LEVELS + k] =
          level < 0 ? 0 : (linkedUnder[level] as number) / Math.max(1, wordsUnder[level] as number);
        level = level < 0 ? -1 : (page.containers[level]?.parent ?? -1);
      }
      at += 2 * LEVELS;
      values[at++] = wordsUnder[c] as number;
      values[at++] = blocksIn[c] as number;
      values[at++] = (prose[c] as number) > 0 ? (widest[c] as number) / (prose[c] as number) : 0;
    }
  },
};
