import { z } from 'zod';
import { type ChangeExpression, combineChange } from '../../src/clustering/change/combination.ts';
import { InputError } from '../../src/common/error.ts';

/** A change heuristic as a config says it: a name, or an expression over names. */
export const expressionSchema = z
  .union([z.string(), z.record(z.string(), z.unknown())])
  .superRefine((expression, context) => {
    try {
      combineChange(expression);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
  })
  .transform((expression) => expression as ChangeExpression)
  .describe('A name (optimal, power-of-ten(4)), { all: […] }, { any: […] }, { votes: 2, of: […] } or { unique: … }');
