import { z } from 'zod';
import { experiments } from '../../../experiments/index.ts';

/**
 * The JSON Schema of config files, for editors: one shape an experiment, plus `extends`, which a file may leave the
 * rest to. So nothing is required there that another file can give.
 */
export function configJsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An inkledger config',
    anyOf: experiments.map(({ name, summary, schema }) => {
      const { $schema: _, required: __, ...shape } = z.toJSONSchema(schema, { io: 'input' }) as JsonObject;
      const properties = { ...(shape.properties as JsonObject), extends: extendsSchema };
      return { ...shape, title: name, description: summary, properties };
    }),
  };
}

type JsonObject = Record<string, unknown>;

const extendsSchema = {
  type: 'string',
  description: 'Another config, relative to this one: what is said here is merged over it',
};
