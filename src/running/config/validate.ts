import { z } from 'zod';
import { InputError } from '../../common/error.ts';
import { nearestName } from '../../common/nearest.ts';
import { type Located, partAt, plainValue } from './yaml-file.ts';

/**
 * Holds a config against its schema.
 *
 * @param what the file is, where a message has no key to name
 * @returns the config with defaults filled in
 * @throws InputError naming file, line and key of the first problem, and the nearest valid name where one was mistyped
 */
export function validate<Schema extends z.ZodType>(
  located: Located,
  schema: Schema,
  what = 'config',
): z.output<Schema> {
  const outcome = schema.safeParse(plainValue(located), { reportInput: true });
  if (outcome.success) return outcome.data;
  // A mistyped key is also a missing one: what was typed tells more.
  const { issues } = outcome.error;
  const issue = deepest([issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]]);
  const { part, steps } = partAt(located, issue.path);
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const stray = issue.keys[0] as string;
    const strayPart = partAt(part, [stray]).part;
    const known = knownKeys(schema, issue.path, plainValue(located));
    const nearest = nearestName(stray, known);
    const hint = nearest ? `did you mean "${nearest}"?` : `known here are ${known.join(', ')}`;
    throw new InputError(
      `unknown key "${stray}"${key ? ` in ${key}` : ''}: ${hint}`,
      strayPart.keyPlace ?? strayPart.place,
    );
  }
  const missing = steps < issue.path.length;
  const place = missing ? part.place : (part.place ?? {});
  throw new InputError(`${key || what}: ${explain(issue, missing)}`, place);
}

type Issue = z.core.$ZodIssue;

/** Of a failed union, the branch that got furthest tells most. */
function deepest(issues: readonly Issue[]): Issue {
  const [first] = issues;
  if (first?.code !== 'invalid_union' || first.errors.length === 0) return first as Issue;
  const branches = first.errors.map((branch) => {
    const issue = deepest(branch);
    return { ...issue, path: [...first.path, ...issue.path] } as Issue;
  });
  const furthest = Math.max(...branches.map((issue) => issue.path.length));
  const far = branches.filter((issue) => issue.path.length === furthest);
  if (far.length === 1 || furthest > first.path.length) return far[0] as Issue;
  return (
    far.find((issue) => issue.code === 'unrecognized_keys') ??
    far.find((issue) => issue.code === 'invalid_value') ??
    (far[0] as Issue)
  );
}

function explain(issue: Issue, missing: boolean): string {
  const input = 'input' in issue ? issue.input : undefined;
  if (missing && input === undefined) return `missing: ${issue.message}`;
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const nearest = typeof input === 'string' ? nearestName(input, known) : undefined;
    return `unknown value ${JSON.stringify(input)}: ${nearest ? `did you mean "${nearest}"?` : `known are ${known.join(', ')}`}`;
  }
  return `${issue.message}${input === undefined ? '' : `, found ${JSON.stringify(input)}`}`;
}

interface JsonSchema {
  properties?: Record<string, JsonSchema & { const?: unknown }>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

/** The keys that the schema knows where a path leads to; of a discriminated union, those of the branch that was chosen. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const resolve = (node: JsonSchema): JsonSchema =>
    node.$ref ? resolve(root.$defs?.[node.$ref.split('/').at(-1) as string] ?? {}) : node;
  const branches = (node: JsonSchema, at: unknown): JsonSchema[] => {
    const resolved = resolve(node);
    const inner = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.allOf ?? [])].flatMap((b) =>
      branches(b, at),
    );
    const chosen = inner.filter((b) =>
      Object.entries(b.properties ?? {}).every(
        ([k, p]) => p.const === undefined || p.const === (at as Record<string, unknown>)?.[k],
      ),
    );
    return [resolved, ...(chosen.length > 0 ? chosen : inner)];
  };
  let nodes = branches(root, value);
  let at = value;
  for (const key of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    nodes = nodes.flatMap((node) => {
      const next =
        node.properties?.[String(key)] ??
        (typeof key === 'number' ? node.items : undefined) ??
        node.additionalProperties;
      return next && typeof next === 'object' ? branches(next, at) : [];
    });
  }
  return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
}
