import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { detectLanguage } from '../language/detect.ts';
import type { FieldRule } from './rule.ts';

/** What a detector that is sure weighs against all claims of the page, and one that isn't. */
const SURE = 2;
const UNSURE = 0.3;

/** Languages that are too close to tell on a page, or whose names include each other: the page's claim stands. */
const KIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nb: 'no',
    nn: 'no',
    ms: 'id',
    bs: 'hr',
    sr: 'hr',
    sh: 'hr',
    cmn: 'zh',
    yue: 'zh',
    gl: 'pt',
    fil: 'tl',
    iw: 'he',
    in: 'id',
    mo: 'ro',
  }),
);

function primary(tag: string): string {
  const language = tag.split('-', 1)[0] ?? '';
  return KIN.get(language) ?? language;
}

/** Canonical forms of tags seen, for there are few and `Intl` is slow to tell. */
const canonicalForms = new Map<string, string | null>();
const MAX_FORMS = 500;

/** The tag in canonical BCP 47 form; null when it is none. */
function canonicalTag(value: string): string | null {
  const known = canonicalForms.get(value);
  if (known !== undefined) return known;
  const canonical = canonicalize(value);
  if (canonicalForms.size < MAX_FORMS && value.length < 40) canonicalForms.set(value, canonical);
  return canonical;
}

function canonicalize(value: string): string | null {
  const tag =
    value
      .trim()
      .split(/[\s,;.@]/, 1)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag)) return null;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0] ?? null;
    return canonical === 'und' || canonical === 'mul' || canonical === 'zxx' ? null : canonical;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Proposes the page's own claim, the caller's, and what the body itself shows. */
export function proposeLanguage(context: Context): Candidate[] {
  const found: Candidate[] = [];
  const add = (value: string, source: Candidate['source'], weight: number): void => {
    found.push({ field: 'language', values: [value], source, weight });
  };
  if (context.options.language) add(context.options.language, 'option', 4);
  if (context.page.head.language) add(context.page.head.language, 'html', 0.7);
  const detected = detectLanguage(context.sample);
  if (detected) add(detected.language, 'detected', detected.sure ? SURE : UNSURE);
  return found;
}

/** BCP 47; the body wins against a claim that is plainly false. */
export const language: FieldRule = {
  clean: (candidates) =>
    candidates.flatMap((candidate): Candidate[] => {
      const tag = canonicalTag(candidate.values[0] ?? '');
      return tag === null ? [] : [{ ...candidate, values: [tag] }];
    }),
  key: (values) => primary(values[0] ?? ''),
  // What the page says of itself is finer than what its words show: `en-GB`, `nb`.
  better: (a, b) =>
    (b.source === 'detected' && a.source !== 'detected') || (a.source !== 'detected' && a.weight > b.weight),
};
