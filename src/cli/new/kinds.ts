import type { Addition } from './add-to-list.ts';
import { identifierOf } from './names.ts';

/** A kind of part that `inkledger new` starts. Paths are from the project's folder, with `NAME` for the part's name. */
export interface Kind {
  readonly name: string;
  /** What its exported constant ends in, so that no name clashes with a word of the language or of the file. */
  readonly suffix: string;
  /** Where each template goes: the template's name below `templates/<kind>/`, without `.txt`. */
  readonly files: Readonly<Record<string, string>>;
  /** @param identifier the exported constant */
  additions(name: string, identifier: string): readonly Addition[];
  /** Commands to go on with. */
  readonly next: readonly string[];
}

/** Every kind of part, by name. */
export const kinds: readonly Kind[] = [
  {
    name: 'feature-group',
    suffix: 'Group',
    files: {
      'source.ts': 'src/stylometry/groups/NAME.ts',
      'test.ts': 'test/stylometry/groups/NAME.test.ts',
    },
    additions: (name, identifier) => [
      {
        file: 'src/stylometry/groups/index.ts',
        list: 'otherGroups',
        entry: identifier,
        importLine: `import { ${identifier} } from './${name}.ts';`,
      },
    ],
    next: ['npx vitest run test/stylometry/groups', 'npm run inkledger -- explain a.txt b.txt --features NAME'],
  },
  {
    name: 'dataset',
    suffix: 'Dataset',
    files: {
      'source.ts': 'datasets/NAME/index.ts',
      'description.ts': 'datasets/NAME/description.ts',
      'README.md': 'datasets/NAME/README.md',
      'croissant.json': 'datasets/NAME/croissant.json',
      'test.ts': 'test/datasets/NAME/NAME.test.ts',
    },
    additions: (name, identifier) => [
      {
        file: 'datasets/index.ts',
        list: 'datasets',
        entry: identifier,
        importLine: `import { ${identifier} } from './${name}/index.ts';`,
      },
      {
        file: 'datasets/descriptions.ts',
        list: 'descriptions',
        entry: `'${name}': ${identifier}Description`,
        importLine: `import { ${identifier}Description } from './${name}/description.ts';`,
      },
    ],
    next: [
      'npx vitest run test/datasets/NAME test/datasets/croissant.test.ts',
      'npm run inkledger -- datasets check NAME',
      'npm run inkledger -- datasets croissant NAME',
    ],
  },
  {
    name: 'experiment',
    suffix: 'Experiment',
    files: {
      'source.ts': 'experiments/NAME.ts',
      'test.ts': 'test/experiments/NAME.test.ts',
      'config.yaml': 'configs/NAME/base.yaml',
    },
    additions: (name, identifier) => [
      {
        file: 'experiments/index.ts',
        list: 'experiments',
        entry: identifier,
        importLine: `import { ${identifier} } from './${name}.ts';`,
      },
    ],
    next: ['npx vitest run test/experiments/NAME.test.ts', 'npm run inkledger -- run configs/NAME/base.yaml'],
  },
  {
    name: 'change-heuristic',
    suffix: 'Heuristic',
    files: {
      'source.ts': 'src/clustering/change/NAME.ts',
      'test.ts': 'test/clustering/change/NAME.test.ts',
    },
    additions: (name, identifier) => [
      {
        file: 'src/clustering/change/index.ts',
        list: 'changeHeuristics',
        entry: identifier,
        importLine: `import { ${identifier} } from './${name}.ts';`,
      },
    ],
    next: ['npx vitest run test/clustering/change/NAME.test.ts'],
  },
  {
    name: 'matcher',
    suffix: 'Matcher',
    files: {
      'source.ts': 'src/attribution/matchers/NAME.ts',
      'test.ts': 'test/attribution/matchers/NAME.test.ts',
    },
    additions: (name, identifier) => [
      {
        file: 'src/attribution/matchers/index.ts',
        list: 'matchers',
        entry: `{ name: '${name}', learns: false, create: () => ${identifier} }`,
        importLine: `import { ${identifier} } from './${name}.ts';`,
      },
    ],
    next: ['npx vitest run test/attribution/matchers/NAME.test.ts'],
  },
];

/** The exported constant of a part. */
export function constantOf({ suffix }: Kind, name: string): string {
  return `${identifierOf(name)}${suffix}`;
}
