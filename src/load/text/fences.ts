import type { Draft } from './blocks.ts';
import type { Line } from './lines.ts';

/** Lines of code, or lines of anything else. */
export interface Section {
  readonly lines: Line[];
  /** Set for code: the language it names, or ''. */
  readonly codeLanguage?: string;
  /** The opening fence, where there is one. */
  readonly fence?: Line;
}

const FENCE = '```';

/**
 * Cuts a Markdown dump at its code fences.
 *
 * @param lines the dump's lines.
 * @returns sections of text and code in order; a fence that is never closed is text.
 */
export function cutFences(lines: Line[]): Section[] {
  const sections: Section[] = [];
  let start = 0;
  let opening = -1;
  for (const [i, { text }] of lines.entries()) {
    if (!text.startsWith(FENCE)) continue;
    if (opening < 0) opening = i;
    else if (text === FENCE) {
      const fence = lines[opening] as Line;
      if (opening > start) sections.push({ lines: lines.slice(start, opening) });
      sections.push({ lines: lines.slice(opening + 1, i), codeLanguage: fence.text.slice(FENCE.length).trim(), fence });
      start = i + 1;
      opening = -1;
    }
  }
  if (start < lines.length) sections.push({ lines: lines.slice(start) });
  return sections;
}

/**
 * A code block of a section, blank lines and indentation as they were; without a fence, but for the indentation that all lines
 * have.
 *
 * @param section of code.
 */
export function codeDraft({ lines, codeLanguage, fence }: Section): Draft {
  const first = fence ?? (lines[0] as Line);
  const left = fence ? 0 : lines.reduce((least, { indent }) => Math.min(least, indent), first.indent);
  const text = lines
    .map((line, i) => '\n'.repeat(i === 0 ? 0 : line.blankBefore + 1) + ' '.repeat(line.indent - left) + line.text)
    .join('');
  return {
    kind: 'code',
    text,
    inlines: [{ text }],
    first: first.number,
    last: (lines.at(-1)?.last ?? first.number) + (fence ? 1 : 0),
    blankBefore: first.blankBefore,
    indent: first.indent,
    ...(codeLanguage ? { codeLanguage } : {}),
  };
}
