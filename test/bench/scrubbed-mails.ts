import { loadDataset, resolveDataset } from '../../datasets/reference.ts';
import { authorLinkingSchema } from '../../experiments/author-linking/config.ts';
import { planTrials } from '../../experiments/author-linking/plan.ts';
import { drawSample, type Sample } from '../../experiments/author-linking/sample.ts';
import type { ScoreSettings } from '../../experiments/author-linking/settings.ts';

/** The scrubbed mails of configs/author-linking/methods.yaml, and a trial on them with the settings given. */
export async function scrubbedMails(settings: object): Promise<{ trial: ScoreSettings; sample: Sample }> {
  const config = authorLinkingSchema.parse({
    title: 'bench',
    experiment: 'author-linking',
    dataset: 'spamassassin-ham',
    seed: 20170813,
    text: { scrub: 'by-author' },
    audit: false,
    ...settings,
  });
  const references = [await resolveDataset('spamassassin-ham', (file) => file)];
  const [{ settings: planned }] = planTrials(config, { references, vectors: [] });
  const trial = planned as ScoreSettings;
  return { trial, sample: await drawSample(trial, { load: (reference) => loadDataset(reference, '.') }) };
}
