import type { Candidate, Field } from '../candidate.ts';
import type { Context } from '../context.ts';
import type { Comparison } from '../reconcile.ts';
import { fold } from '../text.ts';

/** What is known when a field is decided. */
export interface Facts {
  readonly context: Context;
  /** What the sources propose for any field, as they state it. */
  readonly proposed: (field: Field) => readonly Candidate[];
  /** The fields that were decided before. */
  readonly site: string | null;
  readonly language: string | null;
  readonly title: string | null;
  readonly published: string | null;
}

/** What is particular to a field: how its candidates are cleaned, and when two say the same. */
export interface FieldRule extends Comparison {
  /** Brings candidates into the record's form and leaves out those that can't be the field's value. */
  readonly clean: (candidates: readonly Candidate[], facts: Facts) => Candidate[];
}

/** The value of a candidate for a field that has one. */
export const oneValue = (candidate: Candidate): string => candidate.values[0] ?? '';

/** For fields of which two values say the same when their words do. */
export const byWords = (values: readonly string[]): string => fold(values[0] ?? '');
