/** What `npm run eval` is asked to do. */
import { CHOICES } from '../../src/check-options.ts';
import { corpusIn, endWith, oneOf, readOptions } from '../usage.ts';
import { PART_OPTIONS, type Part, partsOf } from './parts.ts';
import type { Weights } from './run.ts';

const USAGE = `usage: npm run eval -- DIR [--set NAME] [--flavour NAME ...] [--every N] [--second-opinion never|auto|always]
                        [--weights folds|shipped] [--prefer precision|recall]
                        [--records OUT_DIR] [--worst N] [--json FILE] [--reasons]`;

/** The command line, read; what it can't be read as ends the process. */
export interface EvalOptions {
  readonly parts: readonly Part[];
  readonly secondOpinion: 'never' | 'auto' | 'always';
  readonly weights: Weights;
  readonly prefer: 'precision' | 'recall' | undefined;
  /** Folder for the records of each part. */
  readonly records: string | undefined;
  /** How many of each part's worst pages to list. */
  readonly worst: number;
  /** File for the rows. */
  readonly json: string | undefined;
  /** Whether to print dropped words by reason. */
  readonly reasons: boolean;
}

/** Reads the command line of the process. */
export function readEvalOptions(): EvalOptions {
  const { values, positionals } = readOptions(USAGE, {
    allowPositionals: true,
    options: {
      ...PART_OPTIONS,
      'second-opinion': { type: 'string', default: 'auto' },
      weights: { type: 'string', default: 'folds' },
      prefer: { type: 'string' },
      records: { type: 'string' },
      worst: { type: 'string', default: '0' },
      json: { type: 'string' },
      reasons: { type: 'boolean', default: false },
    },
  });
  const secondOpinion = oneOf(USAGE, values['second-opinion'], CHOICES.secondOpinion);
  const weights = oneOf<Weights>(USAGE, values.weights, ['folds', 'shipped']);
  const prefer = values.prefer === undefined ? undefined : oneOf(USAGE, values.prefer, CHOICES.prefer);
  const dir = positionals[0] ?? endWith(USAGE);
  return {
    parts: [...partsOf(corpusIn(dir), values)],
    secondOpinion,
    weights,
    prefer,
    records: values.records,
    worst: Number(values.worst),
    json: values.json,
    reasons: values.reasons,
  };
}
