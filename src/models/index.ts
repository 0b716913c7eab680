import { z } from 'zod';
import { InputError } from '../common/error.ts';
import { unknownName } from '../common/nearest.ts';
import { logisticRegression, logisticRegressionOptions } from './logistic-regression.ts';
import type { Model } from './model.ts';

/** A kind of model: what a config may say of it, and how it is made. */
export interface ModelDefinition<Schema extends z.ZodObject = z.ZodObject> {
  readonly options: Schema;
  /**
   * @param options as validated, `kind` included
   * @param featureNames the names of the columns the model will be fitted on, for options that name one
   */
  create(options: z.output<Schema>, featureNames: readonly string[]): Model;
}

/** What a config's `model` may hold: one shape a kind. */
export const modelSchema = z.discriminatedUnion('kind', [logisticRegressionOptions]);
/** A model's options as validated, defaults filled in. */
export type ModelOptions = z.output<typeof modelSchema>;
/** A model's options as a user writes them. */
export type ModelConfig = z.input<typeof modelSchema>;
export type ModelKind = ModelOptions['kind'];

type Models = { readonly [K in ModelKind]: ModelDefinition<z.ZodObject> & { create: Create<K> } };
type Create<K extends ModelKind> = (
  options: Extract<ModelOptions, { kind: K }>,
  featureNames: readonly string[],
) => Model;

/** Every kind of model, by the name a config gives it. */
export const models: Models = {
  'logistic-regression': { options: logisticRegressionOptions, create: logisticRegression },
};

/**
 * The model that options describe.
 *
 * @param config `kind` and its options, as a config holds them; validated here
 * @param featureNames the names of the columns the model will be fitted on, for options that name one
 * @throws InputError for an unknown kind or option (with the nearest valid name), or a value out of range
 */
export function createModel(config: unknown, featureNames: readonly string[] = []): Model {
  const kind = (config as { kind?: unknown } | null)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(models, kind)) {
    throw new InputError(unknownName('model kind', String(kind), Object.keys(models)));
  }
  const { options, create } = models[kind as ModelKind];
  const parsed = options.safeParse(config);
  if (!parsed.success) throw new InputError(explain(kind, parsed.error.issues[0]!, Object.keys(options.shape)));
  return (create as ModelDefinition['create'])(parsed.data, featureNames);
}

function explain(kind: string, issue: z.core.$ZodIssue, known: string[]): string {
  if (issue.code === 'unrecognized_keys') return unknownName(`option of model ${kind}`, issue.keys[0]!, known);
  return `option ${issue.path.join('.')} of model ${kind}: ${issue.message}`;
}
