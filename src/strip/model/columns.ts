import { CONTEXT } from './context.ts';
import { LIKENESS } from './likeness.ts';
import { MARKUP } from './markup.ts';
import { fillNames, NAME_COLUMNS } from './names.ts';
import { OWN } from './own.ts';
import { PLACE } from './place.ts';
import type { ColumnGroup, View } from './view.ts';
import type { Model } from './weights.ts';
import { fillWords, WORD_COLUMNS } from './words.ts';

/** Columns that every page has, and those that only markup gives. */
const COMMON: readonly ColumnGroup[] = [OWN, PLACE, CONTEXT, LIKENESS];
const GROUPS = { text: COMMON, html: [...COMMON, MARKUP] } as const;

/** The two inputs that have a model each: a dump has fewer columns. */
export type InputKind = keyof typeof GROUPS;

/** Names of the columns that are computed from the page alone, in the order of a row. */
export function columnNames(input: InputKind): string[] {
  return GROUPS[input].flatMap((group) => group.names);
}

/** Names of the columns that learned log-odds fill in; they follow the others. */
export function learnedColumnNames(input: InputKind): string[] {
  return input === 'html' ? [...WORD_COLUMNS, ...NAME_COLUMNS] : [...WORD_COLUMNS];
}

/** The columns of every row. */
export interface Columns {
  /** A matrix, a row after the other. */
  readonly values: Float32Array;
  /** Columns of the matrix. */
  readonly width: number;
  /** Whether the page's language is one that was learned, as far as the model tells: see {@link fillWords}. */
  readonly isLearned: boolean;
}

/**
 * Fills in the columns of every row.
 *
 * @param model gives the learned columns; without one they are left out.
 */
export function fillColumns(view: View, input: InputKind, model?: Model): Columns {
  const groups = GROUPS[input];
  const own = groups.reduce((sum, group) => sum + group.names.length, 0);
  const width = own + (model ? learnedColumnNames(input).length : 0);
  const values = new Float32Array(width * view.rows.length);
  let at = 0;
  for (const group of groups) {
    group.fill(view, values, width, at);
    at += group.names.length;
  }
  let isLearned = true;
  if (model) {
    isLearned = fillWords(view, model.words, model.pairs, values, width, own);
    if (model.names) fillNames(view, model.names, values, width, own + WORD_COLUMNS.length);
  }
  return { values, width, isLearned };
}
