import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configJsonSchema } from '../../../src/running/config/json-schema.ts';

it('configs/schema.json is what `inkledger schema` writes', () => {
  const committed = readFileSync(new URL('../../../configs/schema.json', import.meta.url), 'utf8');
  expect(committed).toBe(`${JSON.stringify(configJsonSchema(), null, 2)}\n`);
});
