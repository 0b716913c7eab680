import { comparedAuthorLinking } from './author-linking/compared.ts';
import { type AuthorLinkingConfig, authorLinkingSchema } from './author-linking/config.ts';
import { runOverlapTrial } from './author-linking/overlap.ts';
import { planTrials } from './author-linking/plan.ts';
import { reportOf } from './author-linking/rows.ts';
import type { TrialSettings } from './author-linking/settings.ts';
import { partsOf, summariseReport } from './author-linking/summary.ts';
import { runScoreTrial } from './author-linking/trial.ts';
import { resolveVectors } from './author-linking/vectors.ts';
import type { Experiment, ResolvedInputs } from './experiment.ts';

/**
 * Same-author classification of pairs of documents (Portnoff et al. 2017, section 4) on author-disjoint folds:
 * train on one, test on another, in every order.
 */
export const authorLinking: Experiment<AuthorLinkingConfig> = {
  name: 'author-linking',
  summary: 'did one author write both documents of a pair?',
  schema: authorLinkingSchema,
  datasets: ({ dataset }) => [dataset].flat(),
  plan,
  runTrial: (settings, data, files) => {
    const trial = settings as TrialSettings;
    return trial.kind === 'overlap' ? runOverlapTrial(trial, data) : runScoreTrial(trial, data, files);
  },
  summarise: (config, outcomes, inputs) => summariseReport(config, reportOf(plan(config, inputs), outcomes)),
  parts: (config, inputs) => partsOf(plan(config, inputs)),
  compared: comparedAuthorLinking,
};

function plan(config: AuthorLinkingConfig, { datasets, resolvePath }: ResolvedInputs) {
  return planTrials(config, { references: datasets, vectors: resolveVectors(config.vectors, resolvePath) });
}
