import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Block, Verdict } from '../../src/page.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** One line of a case's `verdicts.tsv`: a block's text and the verdicts that a careful reader accepts. */
export interface Label {
  readonly text: string;
  /** `body`, `field:<field>` or `dropped:<reason>`; the first is the reader's own choice. */
  readonly accepted: readonly string[];
}

/** A folder of `fixtures/`. */
export interface Fixture {
  readonly name: string;
  readonly input: Uint8Array;
  /** What the record must say; keys left out aren't checked. */
  readonly expected: Readonly<Record<string, unknown>>;
  /** The record as Markdown, where the case says. */
  readonly markdown: string | null;
  readonly labels: readonly Label[];
}

/** Reads every case, by name. */
export function readFixtures(): Fixture[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readFixture(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readFixture(name: string): Fixture {
  const files = readdirSync(`${ROOT}${name}`);
  const input = files.find((file) => file === 'input.txt' || file === 'input.html');
  if (input === undefined) throw new Error(`fixtures/${name} has no input.txt or input.html`);
  const read = (file: string) => readFileSync(`${ROOT}${name}/${file}`, 'utf8');
  return {
    name,
    input: readFileSync(`${ROOT}${name}/${input}`),
    expected: JSON.parse(read('expected.json')) as Record<string, unknown>,
    markdown: files.includes('expected.md') ? read('expected.md') : null,
    labels: parseLabels(read('verdicts.tsv')),
  };
}

/**
 * Reads the lines of a `verdicts.tsv`: `dropped:weather|date<TAB>text`, a bare word after `|` being of the kind before
 * it. In the text, `\n`, `\t` and `\\` stand for a line break, a tab and a backslash.
 */
export function parseLabels(tsv: string): Label[] {
  const lines = tsv.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const tab = line.indexOf('\t');
    let kind = '';
    const accepted = line
      .slice(0, tab)
      .split('|')
      .map((part) => {
        if (part === 'body') return part;
        if (!part.includes(':')) return `${kind}:${part}`;
        kind = part.slice(0, part.indexOf(':'));
        return part;
      });
    const text = line
      .slice(tab + 1)
      .replace(/\\([nt\\])/g, (_, sign) => ({ n: '\n', t: '\t' })[sign as string] ?? '\\');
    return { text, accepted };
  });
}

/** A verdict in the words of `verdicts.tsv`. */
export function nameVerdict(verdict: Verdict): string {
  if (verdict.verdict === 'field') return `field:${verdict.field}`;
  return verdict.verdict === 'dropped' ? `dropped:${verdict.reason}` : 'body';
}

/** How the blocks of a page and the labels of its case fit together, in reading order. */
export interface Alignment {
  readonly pairs: readonly { readonly block: Block; readonly label: Label }[];
  readonly unlabelled: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Pairs blocks with labels of the same text, keeping the order of both: a longest common subsequence. Blocks without
 * text (rules, images without an alternative text) need no label.
 */
export function align(blocks: readonly Block[], labels: readonly Label[]): Alignment {
  const shown = blocks.filter((block) => block.text.trim() !== '');
  const same = (b: number, l: number) => fold(shown[b]?.text) === fold(labels[l]?.text);
  const best = Array.from({ length: shown.length + 1 }, () => new Array<number>(labels.length + 1).fill(0));
  const at = (b: number, l: number) => best[b]?.[l] ?? 0;
  for (let b = shown.length - 1; b >= 0; b--) {
    const row = best[b] as number[];
    for (let l = labels.length - 1; l >= 0; l--) {
      row[l] = same(b, l) ? 1 + at(b + 1, l + 1) : Math.max(at(b + 1, l), at(b, l + 1));
    }
  }
  const pairs: { block: Block; label: Label }[] = [];
  const unlabelled: string[] = [];
  const missing: string[] = [];
  let b = 0;
  let l = 0;
  while (b < shown.length || l < labels.length) {
    const block = shown[b];
    const label = labels[l];
    if (block && label && same(b, l)) {
      pairs.push({ block, label });
      b++;
      l++;
    } else if (label && (!block || at(b, l + 1) >= at(b + 1, l))) {
      missing.push(label.text);
      l++;
    } else if (block) {
      unlabelled.push(block.text);
      b++;
    }
  }
  return { pairs, unlabelled, missing };
}

function fold(text = ''): string {
  return text.replace(/[^\S\n]+/g, ' ').trim();
}
