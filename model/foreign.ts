import { type CorpusSet, type Gold, HTML } from '../bench/eval/corpus.ts';
import type { Block, Inline, Page } from '../src/page.ts';
import { hashOf } from './hash.ts';

/** Exchanges the letters of a text one for one. */
type Cipher = (text: string) => string;

const A = 'a'.charCodeAt(0);
const LETTERS = 26;
/** How far letters are moved in their alphabet. */
const STEP = 11;
/** The first of the Georgian letters, which know no capitals. */
const GEORGIAN = 0x10d0;

/** As in a language whose words nobody has listed. */
const inLatin: Cipher = (text) =>
  text.replace(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0);
    const moved = A + (((code | 0x20) - A + STEP) % LETTERS);
    return String.fromCharCode(moved - ((code & 0x20) ^ 0x20));
  });
/** The same in a script without capitals. */
const inGeorgian: Cipher = (text) =>
  text.replace(/[a-z]/gi, (letter) => String.fromCharCode(GEORGIAN + (letter.charCodeAt(0) | 0x20) - A));

/**
 * A page and its gold as they would be in a language that no cue, stop word or log-odds knows, in Latin letters or in those of a
 * script without capitals. Addresses, names of containers and what markup says in one word stay.
 */
export function inUnknownLanguage(page: Page, gold: Gold, hasCapitals: boolean): { page: Page; gold: Gold } {
  const cipher = hasCapitals ? inLatin : inGeorgian;
  const { head } = page;
  return {
    page: {
      ...page,
      blocks: page.blocks.map((block) => blockIn(cipher, block)),
      annotations: page.annotations.map((fact) => ({ ...fact, value: statedIn(cipher, fact.value) as string })),
      head: {
        ...head,
        language: null,
        title: head.title && cipher(head.title),
        meta: head.meta.map(({ name, content }) => ({ name, content: statedIn(cipher, content) as string })),
        jsonld: statedIn(cipher, head.jsonld) as Page['head']['jsonld'],
      },
    },
    gold: { ...gold, ...(gold.text !== undefined && { text: cipher(gold.text) }) },
  };
}

/**
 * What fits weights sees of a page once more in an unknown language: it in HTML and in one of its dumps, half of the pages without capitals,
 * both by their ids. Null for its other dumps.
 */
export function onceMoreForeign(
  page: Page,
  gold: Gold,
  { flavours }: CorpusSet,
  flavour: string,
): { page: Page; gold: Gold } | null {
  const number = hashOf(gold.id);
  if (flavour !== HTML && flavours[number % flavours.length] !== flavour) return null;
  return inUnknownLanguage(page, gold, (number >>> 4) % 2 === 0);
}

function blockIn(cipher: Cipher, block: Block): Block {
  const inlinesIn = (inlines: readonly Inline[]) => inlines.map((run) => ({ ...run, text: cipher(run.text) }));
  return {
    ...block,
    text: cipher(block.text),
    inlines: inlinesIn(block.inlines),
    table: block.table?.map((row) => row.map((cell) => ({ ...cell, inlines: inlinesIn(cell.inlines) }))),
    image: block.image && { ...block.image, alt: cipher(block.image.alt) },
  };
}

/** What markup states: what is one word is an address, a date or a type and stays. */
function statedIn(cipher: Cipher, value: unknown): unknown {
  if (typeof value === 'string') return /\s/.test(value) ? cipher(value) : value;
  if (Array.isArray(value)) return value.map((entry) => statedIn(cipher, entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, statedIn(cipher, entry)]));
}
