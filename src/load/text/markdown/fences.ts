import type { Draft } from '../blocks.ts';
import type { Line } from '../lines.ts';

/** Lines of code, or lines of anything else. */
export interface Section {
  readonly lines: Line[];
  /** Set for code: the language it names, or ''. */
  readonly codeLanguage?: string;
  /** The opening fence, where there is one. */
  readonly fence?: Line;
}

/** What a fence is drawn with. */
const FENCE = /^(?:`{3,}|~{3,})/;

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
  let marks = '';
  let codeLanguage = '';
  for (const [i, { text }] of lines.entries()) {
    if (opening >= 0) {
      if (!closes(text, marks)) continue;
      if (opening > start) sections.push({ lines: lines.slice(start, opening) });
      sections.push({ lines: lines.slice(opening + 1, i), codeLanguage, fence: lines[opening] as Line });
      start = i + 1;
      opening = -1;
    } else if (text.startsWith('```') || text.startsWith('~~~')) {
      [marks] = FENCE.exec(text) ?? [''];
      const info = text.slice(marks.length);
      // Code within a line may begin with as many signs.
      if (info.includes('`')) continue;
      codeLanguage = languageOf(info);
      opening = i;
    }
  }
  if (start < lines.length) sections.push({ lines: lines.slice(start) });
  return sections;
}

/** Whether a line is a fence of the same signs, as many or more. */
function closes(text: string, marks: string): boolean {
  return text.startsWith(marks) && text === (marks[0] as string).repeat(text.length);
}

/** The first word behind a fence, without the braces that some put around it. */
function languageOf(info: string): string {
  return (info.trim().split(/\s/, 1)[0] ?? '').replace(/^\{\.?|\}$/g, '');
}

/**
 * A code block of a section, blank lines and indentation as they were; without a fence, but for the indentation that all lines
 * have.
 *
 * @param section of code.
 */
export function codeDraft({ lines, codeLanguage, fence }: Section): Draft {
  const first = fence ?? (lines[0] as Line);
  const left = fence ? fence.indent : lines.reduce((least, { indent }) => Math.min(least, indent), first.indent);
  const text = lines
    .map(
      (line, i) =>
        '\n'.repeat(i === 0 ? 0 : line.blankBefore + 1) + ' '.repeat(Math.max(0, line.indent - left)) + line.text,
    )
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
