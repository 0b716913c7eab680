import { InputError } from '../common/error.ts';
import { unknownName } from '../common/nearest.ts';

/** A measure with its parameter, as its name tells: `TPR@FPR=0.01` is kind `TPR@FPR` with parameter 0.01. */
export interface Measure {
  readonly kind: MeasureKind;
  /** The false positive rate, the prevalence or the cutoff; undefined where the kind has none. */
  readonly parameter?: number;
}

/** Every kind of measure, with what its parameter must be. Named as ir_measures names its own. */
const kinds = {
  AUC: null,
  AP: null,
  EER: null,
  'TPR@FPR': { sign: '=', range: 'from 0 to 1', holds: (x: number) => x >= 0 && x <= 1 },
  TPR: null,
  FPR: null,
  Precision: null,
  Recall: null,
  F1: null,
  Accuracy: null,
  'P@prevalence': { sign: '=', range: 'above 0 and below 1', holds: (x: number) => x > 0 && x < 1 },
  Brier: null,
  ECE: null,
  Cllr: null,
  'Cllr-min': null,
  'R-precision': null,
  MAP: null,
  'Recall@': { sign: '', range: 'a whole number above 0', holds: (x: number) => Number.isInteger(x) && x > 0 },
} as const;

export type MeasureKind = keyof typeof kinds;

export const measureKinds = Object.keys(kinds) as MeasureKind[];

/**
 * Reads a measure's name: `AUC`, `TPR@FPR=0.01`, `P@prevalence=0.001`, `Recall@10`.
 *
 * @throws InputError for an unknown name, a missing parameter or one out of range
 */
export function parseMeasure(name: string): Measure {
  const at = /^(.*@)(?:([^=]*)=)?(.*)$/.exec(name);
  const written = at === null ? name : at[2] === undefined ? at[1] : `${at[1]}${at[2]}`;
  if (isKind(name) && kinds[name] !== null) {
    throw new InputError(`measure "${name}" lacks its parameter: ${kinds[name].range}, as in ${example(name)}`);
  }
  if (!isKind(written)) throw new InputError(unknownName('measure', name, measureKinds.map(example)));
  const kind = written;
  const parameter = kinds[kind];
  if (parameter === null) return { kind };
  const digits = at === null ? '' : at[3];
  const value = Number(digits);
  if (digits.trim() === '' || !parameter.holds(value)) {
    throw new InputError(`measure "${name}": "${digits}" should be ${parameter.range}, as in ${example(kind)}`);
  }
  return { kind, parameter: value };
}

/** The canonical name of a measure: what `parseMeasure` reads. */
export function formatMeasure({ kind, parameter }: Measure): string {
  const definition = kinds[kind];
  return definition === null ? kind : `${kind}${definition.sign}${parameter}`;
}

function isKind(name: string): name is MeasureKind {
  return Object.hasOwn(kinds, name);
}

function example(kind: MeasureKind): string {
  const examples: Partial<Record<MeasureKind, number>> = { 'TPR@FPR': 0.01, 'P@prevalence': 0.001, 'Recall@': 10 };
  return formatMeasure({ kind, parameter: examples[kind] });
}
