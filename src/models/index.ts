import { z } from 'zod';
import { InputError } from '../common/error.ts';
import { unknownName } from '../common/nearest.ts';
import { gradientBoosting, gradientBoostingOptions } from './gradient-boosting.ts';
import { logisticRegression, logisticRegressionOptions } from './logistic-regression.ts';
import type { Model } from './model.ts';
import { randomForest, randomForestOptions } from './random-forest.ts';
import { singleFeature, singleFeatureOptions } from './single-feature.ts';
import { columnsNamed, type StackMember, type StackOptions, stack, stackOptions } from './stack.ts';

/** What a config's `model` may hold: one shape a kind. */
export const modelSchema = z.discriminatedUnion('kind', [
  singleFeatureOptions,
  logisticRegressionOptions,
  randomForestOptions,
  gradientBoostingOptions,
  stackOptions,
]);
/** A model's options as validated, defaults filled in. */
export type ModelOptions = z.output<typeof modelSchema>;
/** A model's options as a user writes them. */
export type ModelConfig = z.input<typeof modelSchema>;
export type ModelKind = ModelOptions['kind'];

/** A kind of model: what a config may say of it, and how it is made. */
export interface ModelDefinition<Options> {
  readonly options: z.ZodObject<z.ZodRawShape, z.core.$strict> & z.ZodType<Options>;
  /**
   * @param options as validated
   * @param featureNames the names of the columns the model will be fitted on, for options that name one
   */
  readonly create: (options: Options, featureNames: readonly string[]) => Model;
}

/** Every kind of model, by the name a config gives it. */
export const models: { readonly [K in ModelKind]: ModelDefinition<Extract<ModelOptions, { kind: K }>> } = {
  'single-feature': { options: singleFeatureOptions, create: singleFeature },
  'logistic-regression': { options: logisticRegressionOptions, create: logisticRegression },
  'random-forest': { options: randomForestOptions, create: randomForest },
  'gradient-boosting': { options: gradientBoostingOptions, create: gradientBoosting },
  stack: {
    options: stackOptions,
    create: ({ members }, featureNames) => stack(members.map((member) => memberOf(member, featureNames))),
  },
};

function memberOf(
  { columns, ...options }: StackOptions['members'][number],
  featureNames: readonly string[],
): StackMember {
  if (columns === undefined) return { model: createModel(options, featureNames) };
  const own = columnsNamed(columns, featureNames);
  return {
    model: createModel(
      options,
      Array.from(own, (column) => featureNames[column]),
    ),
    columns: own,
  };
}

/**
 * The model that options describe.
 *
 * @param config `kind` and its options, as a config holds them; validated here
 * @param featureNames the names of the columns the model will be fitted on, for options that name one
 * @throws InputError for an unknown kind, option or feature (with the nearest valid name), or a value out of range
 */
export function createModel(config: unknown, featureNames: readonly string[] = []): Model {
  const kind = (config as { kind?: unknown } | null | undefined)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(models, kind)) {
    throw new InputError(unknownName('model kind', String(kind), Object.keys(models)));
  }
  const { options, create } = models[kind as ModelKind] as ModelDefinition<ModelOptions>;
  const parsed = options.safeParse(config);
  if (!parsed.success) throw new InputError(explain(kind, parsed.error.issues[0], Object.keys(options.shape)));
  return create(parsed.data, featureNames);
}

function explain(kind: string, issue: z.core.$ZodIssue, known: string[]): string {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0)
    return unknownName(`option of model ${kind}`, issue.keys[0], known);
  return `option ${issue.path.join('.')} of model ${kind}: ${issue.message}`;
}
