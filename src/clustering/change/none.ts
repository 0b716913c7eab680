import type { ChangeHeuristic } from './change-heuristic.ts';

/** Clustering by common input alone. */
export const none: ChangeHeuristic = {
  name: 'none',
  description: 'no output',
  source: 'BlockSci 0.7 (none)',
  candidates: () => [],
};
