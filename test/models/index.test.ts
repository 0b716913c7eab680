import { expect, test } from 'vitest';
import { z } from 'zod';
import { createModel, modelSchema, models } from '../../src/models/index.ts';
import { linearData } from './known-data.ts';

test("every kind is in the config's schema, under its name, and makes a model that fits and predicts", () => {
  const { features, labels } = linearData(60, 2);
  const names = ['a', 'b', 'count', 'constant', 'skewed'];
  const schema = z.toJSONSchema(modelSchema, { io: 'input' }) as unknown as {
    oneOf: { properties: { kind: { const: string } }; required: string[]; additionalProperties: boolean }[];
  };
  expect(schema.oneOf.map(({ properties }) => properties.kind.const)).toEqual(Object.keys(models));
  for (const { properties, required, additionalProperties } of schema.oneOf) {
    const kind = properties.kind.const;
    expect(additionalProperties).toBe(false);
    const config = { kind, ...(required.includes('feature') ? { feature: 'a' } : {}) };
    const model = createModel(config, names);
    expect(model.kind).toBe(kind);
    const fitted = model.fit(features, labels, 1);
    const probabilities = fitted.predict(features);
    expect(probabilities.length).toBe(60);
    for (const p of probabilities) expect(p >= 0 && p <= 1).toBe(true);
    const described = fitted.describe(names);
    expect(described.kind).toBe(kind);
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    expect(() => fitted.predict({ rows: 1, columns: 2, data: new Float64Array(2) })).toThrow('2 feature columns');
  }
});

test('what cuts scaled features is refused where nothing is scaled, in a stack too', () => {
  const clipped = { kind: 'logistic-regression', clip: 5 };
  const scaled = { ...clipped, standardise: 'robust' };
  const trees = { kind: 'gradient-boosting' };
  expect(modelSchema.safeParse(scaled).success).toBe(true);
  expect(modelSchema.safeParse({ kind: 'stack', members: [scaled, trees] }).success).toBe(true);
  const refused = modelSchema.safeParse(clipped).error?.issues[0];
  expect(refused).toMatchObject({ path: ['clip'], message: expect.stringContaining('standardise') });
  const inStack = modelSchema.safeParse({ kind: 'stack', members: [clipped, trees] }).error?.issues[0];
  expect(inStack).toMatchObject({ path: ['members', 0, 'clip'] });
});

test('a config without a kind, with an unknown one, or with a value out of range says what would be right', () => {
  expect(() => createModel(undefined)).toThrow('unknown model kind "undefined": known are single-feature');
  expect(() => createModel({ kind: 'random-forrest' })).toThrow('did you mean "random-forest"?');
  expect(() => createModel({ kind: 'toString' })).toThrow('unknown model kind');
  expect(() => createModel({ kind: 'gradient-boosting', leafs: 8 })).toThrow('did you mean "leaves"?');
  expect(() => createModel({ kind: 'gradient-boosting', bins: 300 })).toThrow('option bins of model gradient-boosting');
});
