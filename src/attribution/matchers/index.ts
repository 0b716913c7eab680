import type { LikelihoodModel } from './likelihood/fit.ts';
import { likelihood } from './likelihood.ts';
import type { Matcher } from './matcher.ts';
import { paper } from './paper.ts';

/** A kind of matcher: how it is made from what was learned of known payments, where it learns at all. */
export interface MatcherDefinition {
  readonly name: string;
  /** Whether it needs a fitted likelihood. */
  readonly learns: boolean;
  create(model: LikelihoodModel | null): Matcher;
}

/** Every kind of matcher, by name. */
export const matchers: readonly MatcherDefinition[] = [
  { name: 'paper', learns: false, create: () => paper },
  {
    name: 'likelihood',
    learns: true,
    create(model) {
      if (model === null) throw new RangeError('the likelihood matcher needs a fitted model');
      return likelihood(model);
    },
  },
];
