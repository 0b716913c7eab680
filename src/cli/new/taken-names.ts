interface Named {
  readonly name: string;
}

/** The parts of each kind that there are. Each list is loaded when it is asked for: all of them take seconds. */
const parts: Readonly<Record<string, () => Promise<readonly Named[]>>> = {
  'feature-group': async () => (await import('../../stylometry/index.ts')).featureGroups,
  dataset: async () => (await import('../../../datasets/index.ts')).datasets,
  experiment: async () => (await import('../../../experiments/index.ts')).experiments,
  'change-heuristic': async () => (await import('../../clustering/change/index.ts')).changeHeuristics,
  matcher: async () => (await import('../../attribution/matchers/index.ts')).matchers,
};

/** The names that parts of a kind have already. */
export async function takenNames(kind: string): Promise<string[]> {
  return (await parts[kind]()).map(({ name }) => name);
}
