import { z } from 'zod';
import { findChangeHeuristic } from '../../src/clustering/change/index.ts';
import { InputError } from '../../src/common/error.ts';

/** The name of a change heuristic. */
export const changeHeuristicName = z.string().superRefine((name, context) => {
  try {
    findChangeHeuristic(name);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});
